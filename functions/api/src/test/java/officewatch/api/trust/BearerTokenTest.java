package officewatch.api.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.micronaut.security.authentication.BasicAuthAuthenticationFetcher;
import io.micronaut.security.token.validator.TokenValidator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import officewatch.api.ApiBed;
import officewatch.identity.AccessTokenVerifier;
import officewatch.identity.VerificationKeys;
import org.junit.jupiter.api.Test;

/** T-10, A-16, A-17, A-18: only our own tokens in their one spelling are believed. */
final class BearerTokenTest {
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  private static final long LIMIT_NANOS = 5_000_000;

  private final ApiBed bed = ApiBed.get();
  private final ApiBed.Person person = bed.register("bearer");
  private final Tokens tokens = Tokens.like(bed, person.token());
  private final RSAKey publicKey =
      bed.context().getBean(VerificationKeys.class).publicKeys().getKeys().getFirst().toRSAKey();

  @Test
  void believesWhatItSigned() {
    assertThat(me(person.token())).isEqualTo(200);
    assertThat(me(tokens.sign(tokens.header(), tokens.claims()))).isEqualTo(200);
  }

  @Test
  void believesNoTokenOfWycheproof() {
    List<String> vectors = Corpus.signedTokens();
    assertThat(vectors).hasSizeGreaterThan(400);
    AccessTokenVerifier verifier = bed.context().getBean(AccessTokenVerifier.class);
    for (String vector : vectors) {
      assertThat(me(vector)).as(vector).isEqualTo(401);
      assertThat(fastestOfThree(verifier, vector)).as(vector).isLessThan(LIMIT_NANOS);
    }
  }

  @Test
  void believesNothingThatDiffersInOneThing() {
    forged()
        .forEach(
            (name, token) -> {
              assertThat(me(token)).as(name).isEqualTo(401);
              // Asks for no caller: nothing but the role check stands before it.
              assertThat(bed.call("GET", "/api/v1/catalog/slack", token, null).status())
                  .as(name)
                  .isEqualTo(401);
            });
  }

  /** The framework has ways of its own to believe tokens; all of them are off. */
  @Test
  void nobodyElseTellsWhoIsAsking() {
    assertThat(bed.context().getBeansOfType(TokenValidator.class)).isEmpty();
    assertThat(bed.context().containsBean(BasicAuthAuthenticationFetcher.class)).isFalse();
    assertThat(bed.call("GET", "/token_info", person.token(), null).status()).isEqualTo(404);
  }

  /** Two spellings of one token would defeat any list of ended ones. */
  @Test
  void believesOneSpellingOnly() {
    String token = person.token();
    String rest = token.substring(0, token.length() - 1);
    int last = ALPHABET.indexOf(token.charAt(token.length() - 1));
    for (int i = 1; i < 4; i++) {
      assertThat(me(rest + ALPHABET.charAt(last ^ i))).as("unused bits " + i).isEqualTo(401);
    }
    for (String other :
        List.of(
            token + "=",
            token + "==",
            token + ".",
            "." + token,
            token + "A",
            token + "%20",
            token.replace('.', ':'),
            token.replace('_', '/').replace('-', '+') + "=",
            token + " " + token)) {
      assertThat(me(other)).as(other).isEqualTo(401);
    }
    String[] parts = token.split("\\.", -1);
    for (int part = 0; part < 2; part++) {
      String[] padded = parts.clone();
      padded[part] += "=";
      assertThat(me(String.join(".", padded))).isEqualTo(401);
    }
  }

  @Test
  void fetchesNothingThatATokenNames() throws IOException, JOSEException {
    RSAKey theirs = new RSAKeyGenerator(2048).keyID("theirs").generate();
    try (ServerSocket trap = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      URI address = URI.create("http://127.0.0.1:" + trap.getLocalPort() + "/keys.json");
      for (String keyId : List.of("theirs", publicKey.getKeyID(), address.toString())) {
        JWSHeader header =
            tokens
                .header()
                .keyID(keyId)
                .jwkURL(address)
                .x509CertURL(address)
                .jwk(theirs.toPublicJWK())
                .build();
        assertThat(me(Tokens.sign(header, tokens.claims().build(), new RSASSASigner(theirs))))
            .isEqualTo(401);
      }
      trap.setSoTimeout(200);
      assertThat(connects(trap)).isFalse();
    }
  }

  private Map<String, String> forged() {
    Map<String, String> forged = new LinkedHashMap<>();
    String[] parts = person.token().split("\\.", -1);
    String none =
        encode("{\"alg\":\"none\",\"typ\":\"at+jwt\",\"kid\":\"" + publicKey.getKeyID() + "\"}");
    forged.put("none, no signature", none + "." + parts[1] + ".");
    forged.put("none, signature kept", none + "." + parts[1] + "." + parts[2]);
    forged.put("none, with roles", none + "." + encode(everything()) + ".");
    forged.put("no signature", parts[0] + "." + parts[1] + ".");
    forged.put("public key as secret", publicKeyAsSecret());
    forged.put(
        "other payload",
        parts[0] + "." + encode("{\"sub\":\"" + person.userId() + "\"}") + "." + parts[2]);
    for (JWSAlgorithm other : List.of(JWSAlgorithm.RS384, JWSAlgorithm.RS512, JWSAlgorithm.PS256)) {
      forged.put(
          other.getName(),
          tokens.sign(
              new JWSHeader.Builder(other).keyID(publicKey.getKeyID()).type(Tokens.TYPE),
              tokens.claims()));
    }
    for (String keyId :
        List.of(
            "../../../../dev/null",
            "/dev/null",
            "' OR 1=1 --",
            "",
            "other",
            publicKey.getKeyID() + "\u0000")) {
      forged.put("key id " + keyId, tokens.sign(tokens.header().keyID(keyId), tokens.claims()));
    }
    forged.put("no key id", tokens.sign(tokens.header().keyID(null), tokens.claims()));
    forged.put("type JWT", tokens.sign(tokens.header().type(JOSEObjectType.JWT), tokens.claims()));
    forged.put("no type", tokens.sign(tokens.header().type(null), tokens.claims()));
    forged.put(
        "critical",
        tokens.sign(
            tokens.header().criticalParams(Set.of("b64")).base64URLEncodePayload(true),
            tokens.claims()));
    forged.put("other issuer", tokens.sign(tokens.header(), tokens.claims().issuer("other")));
    forged.put("no issuer", tokens.sign(tokens.header(), tokens.claims().issuer(null)));
    forged.put("other audience", tokens.sign(tokens.header(), tokens.claims().audience("other")));
    forged.put(
        "two audiences",
        tokens.sign(
            tokens.header(), tokens.claims().audience(List.of("officewatch-api", "other"))));
    forged.put("expired", tokens.expired());
    forged.put("never expires", tokens.sign(tokens.header(), tokens.claims().expirationTime(null)));
    forged.put(
        "of the future",
        tokens.sign(
            tokens.header(), tokens.claims().issueTime(Date.from(Instant.now().plusSeconds(120)))));
    forged.put("no session", tokens.sign(tokens.header(), tokens.claims().claim("sid", null)));
    forged.put(
        "organisation is a number", tokens.sign(tokens.header(), tokens.claims().claim("org", 7)));
    forged.put("person is no id", tokens.sign(tokens.header(), tokens.claims().subject("../x")));
    forged.put("refresh token", person.refreshToken());
    forged.put("empty", "");
    forged.put("huge", "a".repeat(100_000) + ".b.c");
    return forged;
  }

  private String publicKeyAsSecret() {
    try {
      byte[] secret = publicKey.toRSAPublicKey().getEncoded();
      return Tokens.sign(
          new JWSHeader.Builder(JWSAlgorithm.HS256)
              .keyID(publicKey.getKeyID())
              .type(Tokens.TYPE)
              .build(),
          tokens.claims().build(),
          new MACSigner(secret));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Claims that a framework would believe of an unsigned token. */
  private String everything() {
    return "{\"sub\":\"%s\",\"roles\":[\"ADMIN\"],\"role\":\"ADMIN\",\"exp\":%d}"
        .formatted(person.userId(), Instant.now().plusSeconds(600).getEpochSecond());
  }

  private static long fastestOfThree(AccessTokenVerifier verifier, String token) {
    long fastest = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long start = System.nanoTime();
      assertThat(verifier.verify(token)).isEmpty();
      fastest = Math.min(fastest, System.nanoTime() - start);
    }
    return fastest;
  }

  private static boolean connects(ServerSocket trap) throws IOException {
    try {
      trap.accept().close();
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  private static String encode(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private int me(String token) {
    ApiBed.Answer answer = bed.call("GET", "/api/v1/me", token, null);
    ErrorContract.check("GET /api/v1/me", answer);
    return answer.status();
  }
}
