package officewatch.organizations;

import java.util.UUID;

/** Told of a new organisation, in the transaction that makes it and speaking for it. */
public interface OrganizationListener {

  /** Adds what every organisation has from its first moment. */
  void created(UUID organizationId);
}
