package officewatch.api.organizations;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.identity.Caller;
import officewatch.organizations.OrganizationFounding;
import org.jspecify.annotations.Nullable;

/** Founds a team organisation. */
@Route
@Controller
@Secured(Roles.MEMBER)
@Tag(name = "Organizations")
class CreateOrganization {
  private final OrganizationFounding founding;

  CreateOrganization(OrganizationFounding founding) {
    this.founding = founding;
  }

  /** Founds a team organisation that the caller owns; each person owns at most one. */
  @Post("/api/v1/organizations")
  @Status(HttpStatus.CREATED)
  OrganizationView createOrganization(Caller caller, @Body @Valid CreateOrganizationRequest body) {
    return OrganizationView.of(
        founding.foundTeam(caller.userId(), body.name.strip(), body.slug, "/slug"));
  }

  /** The new organisation. */
  @Serdeable
  record CreateOrganizationRequest(
      @NotBlank @Size(max = 120) String name, @Nullable @Size(min = 1, max = 63) String slug) {}
}
