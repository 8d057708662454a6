package officewatch.organizations;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import officewatch.problem.Problem;
import officewatch.tenancy.AccessTransactions;
import officewatch.tenancy.TenantTransactions;

/** The current organisation, and those a person belongs to. */
@Singleton
public final class Organizations {
  private final OrganizationRows rows;
  private final TenantTransactions tenants;
  private final AccessTransactions access;

  Organizations(OrganizationRows rows, TenantTransactions tenants, AccessTransactions access) {
    this.rows = rows;
    this.tenants = tenants;
    this.access = access;
  }

  /** The organisation. */
  public Organization get(UUID organizationId) {
    return tenants.read(organizationId, () -> found(rows.find(organizationId)));
  }

  /** The person's memberships, oldest organisation first. */
  public List<Membership> of(UUID userId) {
    return access.run(() -> rows.ofUser(userId));
  }

  static Organization found(Optional<Organization> organization) {
    return organization.orElseThrow(() -> new Problem.NotFound("organization"));
  }
}
