package officewatch.api.organizations;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Patch;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import officewatch.api.runtime.IfMatch;
import officewatch.api.runtime.MergePatch;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.identity.Caller;
import officewatch.organizations.OrganizationChange;
import officewatch.organizations.OrganizationSettings;
import org.jspecify.annotations.Nullable;

/** Changes the current organisation's settings. */
@Route
@Controller
@Secured(Roles.ADMIN)
@Tag(name = "Organizations")
class ChangeOrganization {
  private final OrganizationSettings settings;

  ChangeOrganization(OrganizationSettings settings) {
    this.settings = settings;
  }

  /** Changes the settings given and leaves the others. */
  @Patch("/api/v1/organization")
  @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
  OrganizationView changeOrganization(
      Caller caller, IfMatch ifMatch, @Body @Valid ChangeOrganizationRequest body) {
    return OrganizationView.of(
        settings.change(
            caller.organizationId(),
            new OrganizationChange(
                body.name, body.slug, body.baseCurrency, body.timeZone, body.fiscalYearStartMonth),
            ifMatch.version()));
  }

  /** The settings to change. */
  @Serdeable
  record ChangeOrganizationRequest(
      @Nullable
          @Size(min = 1, max = 120)
          @Pattern(regexp = ".*\\S.*", message = "must not be blank")
          String name,
      @Nullable @Size(min = 1, max = 63) String slug,
      @Nullable @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code such as EUR")
          String baseCurrency,
      @Nullable @Size(max = 64) String timeZone,
      @Nullable @Min(1) @Max(12) Integer fiscalYearStartMonth) {}
}
