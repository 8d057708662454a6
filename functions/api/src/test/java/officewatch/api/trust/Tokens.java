package officewatch.api.trust;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import officewatch.api.ApiBed;
import officewatch.identity.SigningKeys;

/** Makes tokens that differ in one thing from a valid one. */
final class Tokens {
  static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

  private final SigningKeys keys;
  private final JWTClaimsSet claims;

  private Tokens(SigningKeys keys, JWTClaimsSet claims) {
    this.keys = keys;
    this.claims = claims;
  }

  static Tokens like(ApiBed bed, String token) {
    try {
      return new Tokens(
          bed.context().getBean(SigningKeys.class), SignedJWT.parse(token).getJWTClaimsSet());
    } catch (ParseException e) {
      throw new IllegalArgumentException(e);
    }
  }

  JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder(claims);
  }

  JWSHeader.Builder header() {
    return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keys.currentKeyId()).type(TYPE);
  }

  /** Signed with the key in use. */
  String sign(JWSHeader.Builder header, JWTClaimsSet.Builder changed) {
    try {
      return sign(header.build(), changed.build(), keys.signer());
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static String sign(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) {
    try {
      SignedJWT token = new SignedJWT(header, claims);
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  String expired() {
    return sign(header(), claims().expirationTime(Date.from(Instant.now().minusSeconds(1))));
  }
}
