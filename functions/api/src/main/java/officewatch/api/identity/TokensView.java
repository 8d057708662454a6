package officewatch.api.identity;

import io.micronaut.serde.annotation.Serdeable;
import officewatch.api.organizations.OrganizationView;
import officewatch.identity.SignedIn;

/**
 * A fresh pair of tokens and whom it speaks for.
 *
 * @param expiresIn seconds until the access token is over
 */
@Serdeable
record TokensView(
    String accessToken,
    String refreshToken,
    String tokenType,
    long expiresIn,
    UserView user,
    OrganizationView organization,
    String role,
    boolean owner) {

  static TokensView of(SignedIn signedIn) {
    return new TokensView(
        signedIn.accessToken(),
        signedIn.refreshToken(),
        "Bearer",
        signedIn.expiresIn().toSeconds(),
        UserView.of(signedIn.user()),
        OrganizationView.of(signedIn.organization()),
        signedIn.role().name(),
        signedIn.owner());
  }

  @Override
  public String toString() {
    return "TokensView[…]";
  }
}
