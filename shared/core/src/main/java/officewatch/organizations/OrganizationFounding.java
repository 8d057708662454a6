package officewatch.organizations;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import officewatch.id.Ids;
import officewatch.problem.Problem;
import officewatch.tenancy.IdentityTransactions;
import officewatch.tenancy.TenantTransactions;
import org.jspecify.annotations.Nullable;

/** Makes organisations: one SOLO for everyone, and at most one owned TEAM. */
@Singleton
public final class OrganizationFounding {
  private final OrganizationRows rows;
  private final List<OrganizationListener> listeners;
  private final IdentityTransactions identity;
  private final TenantTransactions tenants;
  private final Clock clock;

  OrganizationFounding(
      OrganizationRows rows,
      List<OrganizationListener> listeners,
      IdentityTransactions identity,
      TenantTransactions tenants,
      Clock clock) {
    this.rows = rows;
    this.listeners = listeners;
    this.identity = identity;
    this.tenants = tenants;
    this.clock = clock;
  }

  /** Makes the person's own organisation. Call once, in the transaction that makes the person. */
  public Organization foundSolo(UUID userId, String personName) {
    return found(userId, personName, null, "", OrganizationKind.SOLO);
  }

  /**
   * Makes a shared organisation owned by the person.
   *
   * @param slug wished short name; null for one made from the name
   * @param slugPointer where in the request the short name stands
   * @throws Problem.Conflict {@code already_owns_team} or {@code slug_taken}
   * @throws Problem.Invalid for an unusable slug
   */
  public Organization foundTeam(
      UUID userId, String name, @Nullable String slug, String slugPointer) {
    return identity.run(
        () -> {
          if (rows.ownsTeam(userId)) {
            throw alreadyOwnsTeam();
          }
          return found(userId, name, slug, slugPointer, OrganizationKind.TEAM);
        });
  }

  /** Why a second owned team organisation is refused. */
  public static Problem.Conflict alreadyOwnsTeam() {
    return new Problem.Conflict(
        "already_owns_team", "Each person owns at most one team organization.");
  }

  private Organization found(
      UUID userId,
      String name,
      @Nullable String wishedSlug,
      String slugPointer,
      OrganizationKind kind) {
    UUID id = Ids.next();
    identity.run(
        () -> {
          insert(id, userId, name, wishedSlug, slugPointer, kind);
          rows.insertMembership(id, userId, Role.ADMIN, true, clock.instant());
          return id;
        });
    tenants.write(id, () -> listeners.forEach(listener -> listener.created(id)));
    return identity.run(() -> rows.find(id)).orElseThrow();
  }

  private void insert(
      UUID id,
      UUID userId,
      String name,
      @Nullable String wishedSlug,
      String slugPointer,
      OrganizationKind kind) {
    if (wishedSlug != null) {
      if (!Slugs.isValid(wishedSlug)) {
        throw new Problem.Invalid(
            slugPointer, "must be 1 to 63 lower-case letters, digits and inner hyphens");
      }
      if (rows.insert(id, name, wishedSlug, kind, userId, clock.instant()) == 0) {
        throw rows.ownsTeam(userId) ? alreadyOwnsTeam() : slugTaken();
      }
      return;
    }
    String slug = Slugs.of(name);
    String unique = slug + "-" + Long.toString(id.getLeastSignificantBits() >>> 20, 36);
    if (rows.insert(id, name, slug, kind, userId, clock.instant()) == 0
        && rows.insert(id, name, unique, kind, userId, clock.instant()) == 0) {
      // Somebody else's short name cannot be in the way twice: it is a second team at once.
      throw alreadyOwnsTeam();
    }
  }

  static Problem.Conflict slugTaken() {
    return new Problem.Conflict("slug_taken", "This short name is taken: choose another one.");
  }
}
