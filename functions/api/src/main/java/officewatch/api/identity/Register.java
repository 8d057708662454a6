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
import officewatch.identity.Registration;
import officewatch.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Signs a person up, with their solo organisation and the team organisation they name. */
@Route
@Controller
@Secured(Roles.PUBLIC)
@Tag(name = "Identity")
class Register {
  private final Accounts accounts;

  Register(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Signs up and in. The first person of an organisation owns it; a role is never asked for. */
  @Post("/api/v1/auth/register")
  @Status(HttpStatus.CREATED)
  TokensView register(@Body @Valid RegisterRequest body) {
    return TokensView.of(
        accounts.register(
            new Registration(
                body.email,
                body.password,
                body.name.strip(),
                organizationName(body.organizationName),
                body.organizationSlug)));
  }

  private static @Nullable String organizationName(@Nullable String given) {
    if (given != null && given.isBlank()) {
      throw new Problem.Invalid("/organizationName", "must not be blank");
    }
    return given == null ? null : given.strip();
  }

  /**
   * Who signs up.
   *
   * @param password 8 to 128 characters, any characters
   * @param organizationName names a team organisation to found
   * @param organizationSlug its short name in addresses
   */
  @Serdeable
  record RegisterRequest(
      @NotBlank @Size(max = 254) String email,
      @NotBlank @Size(min = 8, max = 128) String password,
      @NotBlank @Size(max = 120) String name,
      @Nullable @Size(min = 1, max = 120) String organizationName,
      @Nullable @Size(min = 1, max = 63) String organizationSlug) {
    @Override
    public String toString() {
      return "RegisterRequest[…]";
    }
  }
}
