package officewatch.api.identity;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.identity.Caller;
import officewatch.identity.Sessions;

/** Signs into another of one's organisations. */
@Route
@Controller
@Secured(Roles.MEMBER)
@Tag(name = "Identity")
class SwitchOrganization {
  private final Sessions sessions;

  SwitchOrganization(Sessions sessions) {
    this.sessions = sessions;
  }

  /** Gives tokens for another of the caller's organisations, in the same session. */
  @Post("/api/v1/auth/switch")
  @Status(HttpStatus.OK)
  TokensView switchOrganization(Caller caller, @Body @Valid SwitchRequest body) {
    return TokensView.of(sessions.switchTo(caller, body.organizationId));
  }

  /** Where to. */
  @Serdeable
  record SwitchRequest(@NotNull UUID organizationId) {}
}
