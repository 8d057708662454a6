package officewatch.cdk;

import java.util.Locale;

/** How much of everything: an installation that may sleep, or one that must not. */
public enum Profile {
  /** Scales to zero, one zone for endpoints, no proxy; removal deletes everything. */
  SMALL(0, 2, 400, 1, 1, 14),
  /** Two zones, a database proxy, canary deployments, protection against deletion. */
  PRODUCTION(0.5, 16, 1500, 2, 2, 90);

  private final double minCapacity;
  private final double maxCapacity;
  private final int maxConnections;
  private final int databaseInstances;
  private final int endpointZones;
  private final int logDays;

  Profile(
      double minCapacity,
      double maxCapacity,
      int maxConnections,
      int databaseInstances,
      int endpointZones,
      int logDays) {
    this.minCapacity = minCapacity;
    this.maxCapacity = maxCapacity;
    this.maxConnections = maxConnections;
    this.databaseInstances = databaseInstances;
    this.endpointZones = endpointZones;
    this.logDays = logDays;
  }

  static Profile of(String name) {
    for (Profile profile : values()) {
      if (profile.label().equals(name)) {
        return profile;
      }
    }
    throw new SettingsError(
        "profile is \"" + name + "\". Type -c profile=small or -c profile=production.");
  }

  /** The word a person types. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Least capacity of the database in ACU; zero lets it sleep. */
  public double minCapacity() {
    return minCapacity;
  }

  /** Most capacity of the database in ACU. */
  public double maxCapacity() {
    return maxCapacity;
  }

  /**
   * The database's {@code max_connections}. Aurora allows at most 2,000 when the least capacity is
   * below 1 ACU, and about 450 for the memory of 2 ACU.
   */
  public int maxConnections() {
    return maxConnections;
  }

  /** Database instances, each in a zone of its own. */
  public int databaseInstances() {
    return databaseInstances;
  }

  /** Zones with an interface endpoint; a zone without one uses the other's. */
  public int endpointZones() {
    return endpointZones;
  }

  /** Days a log line is kept. */
  public int logDays() {
    return logDays;
  }

  /**
   * Whether the installation keeps its data when its stacks are deleted, and alarms per function.
   */
  public boolean isProtected() {
    return this == PRODUCTION;
  }
}
