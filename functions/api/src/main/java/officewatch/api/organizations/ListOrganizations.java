package officewatch.api.organizations;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import officewatch.api.runtime.ListView;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.identity.Caller;
import officewatch.organizations.Organizations;

/** Lists the caller's organisations. */
@Route
@Controller
@Secured(Roles.MEMBER)
@Tag(name = "Organizations")
class ListOrganizations {
  private final Organizations organizations;

  ListOrganizations(Organizations organizations) {
    this.organizations = organizations;
  }

  /** The organisations the caller belongs to, oldest first; all of them on one page. */
  @Get("/api/v1/organizations")
  ListView<MembershipView> listOrganizations(Caller caller) {
    return new ListView<>(
        organizations.of(caller.userId()).stream().map(MembershipView::of).toList(), null);
  }
}
