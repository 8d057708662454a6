package officewatch.cdk;

import java.util.NavigableSet;
import java.util.TreeSet;
import officewatch.grants.Grant;
import officewatch.manifest.FunctionEntry;
import officewatch.manifest.Manifest;
import officewatch.tenancy.DatabaseLogin;

/** Who signs in to the database: one login per kind of function, by what the kind may do. */
final class Logins {
  private Logins() {}

  /** Whether the function uses the database. */
  static boolean needed(FunctionEntry function) {
    return function.grants().contains(Grant.DATABASE_MIGRATE)
        || DatabaseLogin.of(function.grants()).isPresent();
  }

  /**
   * The function's login.
   *
   * @throws IllegalStateException when it has none
   */
  static String of(FunctionEntry function) {
    return DatabaseLogin.of(function.grants())
        .map(DatabaseLogin::name)
        .orElseThrow(() -> new IllegalStateException(function.name() + " has no login."));
  }

  /** All logins there must be. */
  static NavigableSet<String> of(Manifest manifest) {
    NavigableSet<String> logins = new TreeSet<>();
    for (FunctionEntry function : manifest.functions()) {
      DatabaseLogin.of(function.grants()).map(DatabaseLogin::name).ifPresent(logins::add);
    }
    return logins;
  }
}
