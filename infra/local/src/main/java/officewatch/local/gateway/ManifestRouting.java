package officewatch.local.gateway;

import java.util.List;
import java.util.regex.Pattern;
import officewatch.manifest.FunctionEntry;
import officewatch.manifest.Manifest;
import officewatch.manifest.Trigger;

/**
 * The routes of the manifest, and nothing else, as the deployed gateway has them. The method is
 * left to the function, which says which ones there are; so is a malformed path.
 */
public final class ManifestRouting implements Routing {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9/._-]*+");
  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

  private final List<Pattern> paths;

  private ManifestRouting(List<Pattern> paths) {
    this.paths = paths;
  }

  /** Routing by this manifest. */
  public static ManifestRouting of(Manifest manifest) {
    return new ManifestRouting(
        manifest.routes().stream()
            .map(FunctionEntry::http)
            .map(Trigger.Http::path)
            .distinct()
            .map(ManifestRouting::pattern)
            .toList());
  }

  @Override
  public boolean serves(String method, String path) {
    return !PLAIN.matcher(path).matches()
        || paths.stream().anyMatch(known -> known.matcher(path).matches());
  }

  private static Pattern pattern(String template) {
    String[] literals = VARIABLE.split(template, -1);
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < literals.length; i++) {
      regex.append(i == 0 ? "" : "[^/]+").append(Pattern.quote(literals[i]));
    }
    return Pattern.compile(regex.toString());
  }
}
