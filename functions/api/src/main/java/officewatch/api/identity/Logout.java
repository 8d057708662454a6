package officewatch.api.identity;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.identity.Caller;
import officewatch.identity.SessionEnd;

/** Ends the session. */
@Route
@Controller
@Secured(Roles.MEMBER)
@Tag(name = "Identity")
class Logout {
  private final SessionEnd sessionEnd;

  Logout(SessionEnd sessionEnd) {
    this.sessionEnd = sessionEnd;
  }

  /** Ends the session: its access and refresh tokens stop working at once. */
  @Post("/api/v1/auth/logout")
  @Status(HttpStatus.NO_CONTENT)
  void logout(Caller caller) {
    sessionEnd.end(caller);
  }
}
