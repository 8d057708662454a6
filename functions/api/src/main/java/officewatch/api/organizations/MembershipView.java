package officewatch.api.organizations;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import officewatch.organizations.Membership;

/** One of the caller's places. */
@Serdeable
record MembershipView(
    UUID organizationId, String name, String slug, String kind, String role, boolean owner) {

  static MembershipView of(Membership membership) {
    return new MembershipView(
        membership.organizationId(),
        membership.organizationName(),
        membership.organizationSlug(),
        membership.organizationKind().name(),
        membership.role().name(),
        membership.owner());
  }
}
