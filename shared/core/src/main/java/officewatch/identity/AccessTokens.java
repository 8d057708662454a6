package officewatch.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** Signs access tokens: JWT after RFC 9068, RS256. */
@Singleton
final class AccessTokens {
  static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
  static final String AUDIENCE = "officewatch-api";

  private final SigningKeys keys;
  private final TokenSettings settings;
  private final Clock clock;

  AccessTokens(SigningKeys keys, TokenSettings settings, Clock clock) {
    this.keys = keys;
    this.settings = settings;
    this.clock = clock;
  }

  Duration life() {
    return settings.accessLife();
  }

  /** A token that names person, organisation and session; rights are looked up at each request. */
  String sign(UUID userId, UUID organizationId, UUID sessionId, String role) {
    Instant now = clock.instant();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(settings.issuer())
            .audience(AUDIENCE)
            .subject(userId.toString())
            .claim("org", organizationId.toString())
            .claim("sid", sessionId.toString())
            .claim("role", role)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(settings.accessLife())))
            .build();
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keys.currentKeyId()).type(TYPE).build();
    SignedJWT token = new SignedJWT(header, claims);
    try {
      token.sign(keys.signer());
    } catch (JOSEException e) {
      throw new IllegalStateException("The signing key cannot be used.", e);
    }
    return token.serialize();
  }
}
