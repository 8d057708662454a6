package officewatch.cdk;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import officewatch.grants.Grant;
import officewatch.manifest.FunctionEntry;
import officewatch.manifest.Manifest;

/** Who signs in to the database: one login per kind of function, by what the kind may do. */
final class Logins {
  private Logins() {}

  /** Whether these grants need the database. */
  static boolean needed(List<Grant> grants) {
    return grants.stream().anyMatch(grant -> grant.name().startsWith("DATABASE_"));
  }

  /** The login of functions with these grants. */
  static String of(List<Grant> grants) {
    return "ow_fn_"
        + grants.stream()
            .map(Grant::name)
            .filter(name -> name.startsWith("DATABASE_"))
            .map(name -> name.substring("DATABASE_".length()).toLowerCase(java.util.Locale.ROOT))
            .sorted()
            .collect(Collectors.joining("_"));
  }

  /** All that occur. */
  static SortedSet<String> of(Manifest manifest) {
    SortedSet<String> logins = new TreeSet<>();
    for (FunctionEntry function : manifest.functions()) {
      if (needed(function.grants())) {
        logins.add(of(function.grants()));
      }
    }
    return logins;
  }
}
