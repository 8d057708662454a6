package officewatch.identity;

import java.time.Duration;
import officewatch.organizations.Organization;
import officewatch.organizations.Role;

/** A fresh pair of tokens and whom it speaks for. */
public record SignedIn(
    String accessToken,
    String refreshToken,
    Duration expiresIn,
    User user,
    Organization organization,
    Role role,
    boolean owner) {
  @Override
  public String toString() {
    return "SignedIn[" + user.id() + "]";
  }
}
