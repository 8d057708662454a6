package officewatch.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks access tokens. Only RS256 with one of our own key ids, only canonical base64url (two
 * spellings of one token would defeat revocation lists), only our type, issuer and audience. Never
 * fetches anything a token names.
 */
@Singleton
public final class AccessTokenVerifier {
  private static final int MAX_LENGTH = 4096;
  private static final Duration SKEW = Duration.ofSeconds(30);
  private static final Pattern COMPACT =
      Pattern.compile("[A-Za-z0-9_-]{1,2048}+\\.[A-Za-z0-9_-]{1,2048}+\\.[A-Za-z0-9_-]{342}");
  // The last of 342 characters carries four bits; a canonical encoder leaves the other two zero.
  private static final String CANONICAL_LAST = "AEIMQUYcgkosw048";

  private final VerificationKeys keys;
  private final TokenSettings settings;
  private final Clock clock;
  private final VerifiedTokens verified = new VerifiedTokens();
  private final ConcurrentMap<String, JWSVerifier> verifiers = new ConcurrentHashMap<>();

  AccessTokenVerifier(VerificationKeys keys, TokenSettings settings, Clock clock) {
    this.keys = keys;
    this.settings = settings;
    this.clock = clock;
  }

  /** Who the token speaks for; empty unless it is one of ours and in its time. */
  public Optional<Subject> verify(String token) {
    Optional<Subject> known = verified.find(token, clock.instant());
    if (known.isPresent()) {
      return known;
    }
    if (token.length() > MAX_LENGTH || !COMPACT.matcher(token).matches()) {
      return Optional.empty();
    }
    if (CANONICAL_LAST.indexOf(token.charAt(token.length() - 1)) < 0) {
      return Optional.empty();
    }
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      if (!isOurs(jwt)) {
        return Optional.empty();
      }
      JWTClaimsSet claims = jwt.getJWTClaimsSet();
      Optional<Subject> subject = subject(claims);
      subject.ifPresent(ours -> verified.add(token, ours, claims.getExpirationTime().toInstant()));
      return subject;
    } catch (ParseException | JOSEException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private boolean isOurs(SignedJWT jwt) throws JOSEException {
    JWSHeader header = jwt.getHeader();
    if (!JWSAlgorithm.RS256.equals(header.getAlgorithm())
        || !AccessTokens.TYPE.equals(header.getType())
        || header.getCriticalParams() != null) {
      return false;
    }
    @Nullable JWSVerifier verifier = verifier(header.getKeyID());
    return verifier != null && jwt.verify(verifier);
  }

  private @Nullable JWSVerifier verifier(@Nullable String keyId) throws JOSEException {
    if (keyId == null) {
      return null;
    }
    @Nullable JWSVerifier known = verifiers.get(keyId);
    if (known != null) {
      return known;
    }
    Optional<RSAKey> key = keys.byId(keyId);
    if (key.isEmpty()) {
      return null;
    }
    JWSVerifier created = new RSASSAVerifier(key.get());
    verifiers.put(keyId, created);
    return created;
  }

  private Optional<Subject> subject(JWTClaimsSet claims) throws ParseException {
    Instant now = clock.instant();
    Date expires = claims.getExpirationTime();
    Date issued = claims.getIssueTime();
    if (expires == null
        || issued == null
        || !now.isBefore(expires.toInstant())
        || issued.toInstant().isAfter(now.plus(SKEW))
        || !settings.issuer().equals(claims.getIssuer())
        || !List.of(AccessTokens.AUDIENCE).equals(claims.getAudience())) {
      return Optional.empty();
    }
    String person = claims.getSubject();
    String organization = claims.getStringClaim("org");
    String session = claims.getStringClaim("sid");
    if (person == null || organization == null || session == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Subject(
            UUID.fromString(person), UUID.fromString(organization), UUID.fromString(session)));
  }

  /** Whom a token names; what they may do is not in it. */
  public record Subject(UUID userId, UUID organizationId, UUID sessionId) {}
}
