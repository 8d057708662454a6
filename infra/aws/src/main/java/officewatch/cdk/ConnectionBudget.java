package officewatch.cdk;

import java.util.List;
import officewatch.manifest.FunctionEntry;
import officewatch.manifest.Manifest;
import officewatch.manifest.Trigger;

/**
 * Shares the database's connections among the functions: the sum of reserved concurrency times
 * connections per instance stays below what the database accepts (trust T-25). Queues and schedules
 * come first, routes share the rest evenly.
 */
final class ConnectionBudget {
  /** Connections one running function may hold. */
  static final int POOL = 1;

  /** Left for people, migrations and the database itself. */
  static final int RESERVE = 10;

  /** Of the 1,000 concurrent calls an account has, 100 must stay unreserved. */
  static final int ACCOUNT = 900;

  private static final int MOST_PER_ROUTE = 20;

  private final int perRoute;

  ConnectionBudget(Manifest manifest, Profile profile) {
    List<FunctionEntry> users =
        manifest.functions().stream().filter(one -> Logins.needed(one)).toList();
    int others = users.stream().mapToInt(ConnectionBudget::withoutRoutes).sum();
    long routes = users.stream().filter(FunctionEntry::isRoute).count();
    int calls = Math.min((profile.maxConnections() - RESERVE) / POOL, ACCOUNT) - others;
    this.perRoute = routes == 0 ? 0 : (int) Math.min(MOST_PER_ROUTE, calls / routes);
    if (routes > 0 && perRoute < 1) {
      throw new SettingsError(
          routes
              + " routes are more than the database's "
              + profile.maxConnections()
              + " connections can serve. Type -c profile=production.");
    }
  }

  /** Reserved concurrency of a function that uses the database. */
  int concurrency(FunctionEntry function) {
    return function.isRoute() ? perRoute : withoutRoutes(function);
  }

  private static int withoutRoutes(FunctionEntry function) {
    return switch (function.trigger()) {
      case Trigger.Http http -> 0;
      case Trigger.Queue queue -> queue.maxConcurrency();
      case Trigger.Schedule schedule -> 1;
      case Trigger.Socket socket -> 2;
      case Trigger.Invoke invoke -> 1;
    };
  }
}
