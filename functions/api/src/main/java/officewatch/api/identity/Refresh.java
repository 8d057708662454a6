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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.identity.Sessions;

/** Exchanges a refresh token for a new pair. */
@Route
@Controller
@Secured(Roles.PUBLIC)
@Tag(name = "Identity")
class Refresh {
  private final Sessions sessions;

  Refresh(Sessions sessions) {
    this.sessions = sessions;
  }

  /** Gives a new pair; the old refresh token dies. One that comes twice ends the session. */
  @Post("/api/v1/auth/refresh")
  @Status(HttpStatus.OK)
  TokensView refresh(@Body @Valid RefreshRequest body) {
    return TokensView.of(sessions.refresh(body.refreshToken));
  }

  /** The refresh token of the last answer. */
  @Serdeable
  record RefreshRequest(@NotBlank @Size(max = 200) String refreshToken) {
    @Override
    public String toString() {
      return "RefreshRequest[…]";
    }
  }
}
