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
import officewatch.identity.Accounts;

/** Signs a person in. */
@Route
@Controller
@Secured(Roles.PUBLIC)
@Tag(name = "Identity")
class Login {
  private final Accounts accounts;

  Login(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Signs in. A wrong password and an unknown address get the same answer. */
  @Post("/api/v1/auth/login")
  @Status(HttpStatus.OK)
  TokensView login(@Body @Valid LoginRequest body) {
    return TokensView.of(accounts.login(body.email, body.password));
  }

  /** A person's e-mail address and password. */
  @Serdeable
  record LoginRequest(
      @NotBlank @Size(max = 254) String email, @NotBlank @Size(max = 128) String password) {
    @Override
    public String toString() {
      return "LoginRequest[…]";
    }
  }
}
