package officewatch.cdk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import officewatch.manifest.Manifest;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

/**
 * The CDK app. The CDK's command line starts it; started by hand, with inputs as {@code
 * name=value}, it writes the same templates to {@code cdk.out}.
 */
public final class Main {
  private Main() {}

  /** Synthesises; ends with 1 and a sentence when an input is wrong. */
  @SuppressWarnings("SystemOut") // a command line's answer
  public static void main(String[] arguments) throws IOException {
    try {
      synthesise(Path.of("").toAbsolutePath(), arguments);
    } catch (SettingsError e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void synthesise(Path folder, String[] arguments) throws IOException {
    Map<String, Object> typed = typed(arguments);
    SettingsReader.refuseUnknown(typed);
    App app = new App(properties(folder, typed));
    Settings settings = new SettingsReader(name -> app.getNode().tryGetContext(name)).read();
    OfficeWatchApp.addTo(app, settings, Manifest.load(), new Packages(project(folder)));
    app.synth();
  }

  /** With the command line, it hands over cdk.json; without, the app must load it itself. */
  private static AppProps properties(Path folder, Map<String, Object> typed) throws IOException {
    if (System.getenv("CDK_OUTDIR") != null) {
      return AppProps.builder().postCliContext(typed).build();
    }
    Map<String, Object> context = new HashMap<>(CdkJson.context(folder));
    context.putAll(typed);
    return AppProps.builder().context(context).outdir(folder.resolve("cdk.out").toString()).build();
  }

  private static Map<String, Object> typed(String[] arguments) {
    Map<String, Object> typed = new TreeMap<>();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (equals < 1) {
        throw new SettingsError("\"" + argument + "\" is no input. Type name=value.");
      }
      typed.put(argument.substring(0, equals), argument.substring(equals + 1));
    }
    return typed;
  }

  private static Path project(Path folder) {
    for (Path each = folder; each != null; each = each.getParent()) {
      if (Files.isDirectory(each.resolve("functions")) && Files.exists(each.resolve("pom.xml"))) {
        return each;
      }
    }
    throw new SettingsError("Start this in infra/aws of the project.");
  }
}
