package officewatch.api.organizations;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.identity.Caller;
import officewatch.organizations.Organizations;

/** Shows the current organisation. */
@Route
@Controller
@Secured(Roles.MEMBER)
@Tag(name = "Organizations")
class GetOrganization {
  private final Organizations organizations;

  GetOrganization(Organizations organizations) {
    this.organizations = organizations;
  }

  /** The organisation the caller is signed into. */
  @Get("/api/v1/organization")
  OrganizationView getOrganization(Caller caller) {
    return OrganizationView.of(organizations.get(caller.organizationId()));
  }
}
