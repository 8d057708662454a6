package officewatch.api.organizations;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.identity.Caller;
import officewatch.identity.Profiles;
import officewatch.identity.User;
import officewatch.organizations.Organizations;

/** Shows the caller to themselves. */
@Route
@Controller
@Secured(Roles.MEMBER)
@Tag(name = "Identity")
class GetMe {
  private final Profiles profiles;
  private final Organizations organizations;

  GetMe(Profiles profiles, Organizations organizations) {
    this.profiles = profiles;
    this.organizations = organizations;
  }

  /** The caller, the organisation they are signed into, their role there, and all their places. */
  @Get("/api/v1/me")
  MeView getMe(Caller caller) {
    User user = profiles.get(caller.userId());
    return new MeView(
        user.id(),
        user.email(),
        user.name(),
        OrganizationView.of(organizations.get(caller.organizationId())),
        caller.role().name(),
        caller.owner(),
        organizations.of(caller.userId()).stream().map(MembershipView::of).toList(),
        user.version(),
        user.createdAt());
  }

  /** The caller, without an entity tag: role and memberships change without the version. */
  @Serdeable
  record MeView(
      UUID id,
      String email,
      String name,
      OrganizationView organization,
      String role,
      boolean owner,
      List<MembershipView> memberships,
      long version,
      Instant createdAt) {}
}
