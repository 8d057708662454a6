package officewatch.tenancy;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import officewatch.grants.Grant;

/**
 * What a deployed function signs in to the database as: a login that may take exactly the narrow
 * roles the function has a right to. Functions with the same rights share one.
 */
public final class DatabaseLogin {
  /** The master user, as which only the migration signs in. */
  public static final String MASTER = "ow_master";

  private static final String PREFIX = "ow_login";

  private final Set<DatabaseRole> roles;

  private DatabaseLogin(Set<DatabaseRole> roles) {
    this.roles = roles;
  }

  /** The login for these rights; empty when none of them is to a narrow role. */
  public static Optional<DatabaseLogin> of(Collection<Grant> grants) {
    Set<DatabaseRole> roles = EnumSet.noneOf(DatabaseRole.class);
    grants.forEach(grant -> role(grant).ifPresent(roles::add));
    return roles.isEmpty() ? Optional.empty() : Optional.of(new DatabaseLogin(roles));
  }

  /**
   * The login of this name.
   *
   * @throws IllegalArgumentException when it is not a name that {@link #name} gives
   */
  public static DatabaseLogin named(String name) {
    Set<DatabaseRole> roles =
        Arrays.stream(DatabaseRole.values())
            .filter(role -> List.of(name.split("_", -1)).contains(word(role)))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(DatabaseRole.class)));
    DatabaseLogin login = new DatabaseLogin(roles);
    if (roles.isEmpty() || !login.name().equals(name)) {
      throw new IllegalArgumentException("Not the name of a database login: " + name);
    }
    return login;
  }

  /** Every database role there is to take. */
  public static List<String> allRoles() {
    return new DatabaseLogin(EnumSet.allOf(DatabaseRole.class)).roles();
  }

  /** Its name in the database, made of those of its roles. */
  public String name() {
    return roles.stream().map(role -> "_" + word(role)).collect(Collectors.joining("", PREFIX, ""));
  }

  /** The database roles it may take. */
  public List<String> roles() {
    return roles.stream().map(DatabaseRole::sqlName).toList();
  }

  private static String word(DatabaseRole role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  private static Optional<DatabaseRole> role(Grant grant) {
    return switch (grant) {
      case DATABASE_TENANT -> Optional.of(DatabaseRole.APP);
      case DATABASE_IDENTITY -> Optional.of(DatabaseRole.IDENTITY);
      case DATABASE_ACCESS -> Optional.of(DatabaseRole.ACCESS);
      case DATABASE_ROUTING -> Optional.of(DatabaseRole.ROUTING);
      case DATABASE_SWEEPER -> Optional.of(DatabaseRole.SWEEPER);
      case DATABASE_MIGRATE,
          CACHE,
          QUEUE_DOCUMENTS_SEND,
          QUEUE_SWEEP_SEND,
          QUEUE_LIVE_SEND,
          CONNECTIONS_PUSH,
          CONNECTIONS_ADDRESS,
          OBJECTS_READ,
          OBJECTS_WRITE,
          TOKEN_SIGN,
          TOKEN_VERIFY,
          EXPENSE_ANALYZE ->
          Optional.empty();
    };
  }
}
