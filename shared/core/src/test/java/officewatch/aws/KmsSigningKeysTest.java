package officewatch.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import officewatch.identity.SigningKeys;
import officewatch.identity.VerificationKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing with a key service, here one that answers the two calls with a key of its own. */
final class KmsSigningKeysTest {
  private static final String ARN = "arn:aws:kms:eu-central-1:000000000000:key/tests";
  private static final Pattern MESSAGE = Pattern.compile("\"Message\":\"([^\"]+)\"");
  private static final byte[] SHA256_PREFIX =
      new BigInteger("3031300d060960864801650304020105000420", 16).toByteArray();

  private final List<String> calls = new ArrayList<>();
  private KeyPair pair;
  private HttpServer service;

  @BeforeEach
  void start() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    pair = generator.generateKeyPair();
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext("/", this::answer);
    service.start();
  }

  @AfterEach
  void stop() {
    service.stop(0);
  }

  @Test
  void whatTheKeyServiceSignsThePublicKeyConfirms() throws Exception {
    try (ApplicationContext context = context(Map.of())) {
      SigningKeys keys = context.getBean(SigningKeys.class);
      JWSObject token =
          new JWSObject(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keys.currentKeyId()).build(),
              new Payload("{}"));
      token.sign(keys.signer());

      RSAKey published =
          context.getBean(VerificationKeys.class).byId(keys.currentKeyId()).orElseThrow();
      assertThat(token.verify(new RSASSAVerifier(published))).isTrue();
      assertThat(published.isPrivate()).isFalse();
      assertThat(published.getKeyID()).isEqualTo(published.computeThumbprint().toString());
      assertThat(calls).containsExactly("GetPublicKey", "Sign");
    }
  }

  @Test
  void publishedKeysNeedNoWayToTheKeyService() throws Exception {
    String jwks;
    try (ApplicationContext context = context(Map.of())) {
      jwks = context.getBean(VerificationKeys.class).publicKeys().toString();
    }
    calls.clear();
    try (ApplicationContext context = context(Map.of("officewatch.signing-keys.public", jwks))) {
      String keyId = context.getBean(SigningKeys.class).currentKeyId();
      assertThat(context.getBean(VerificationKeys.class).byId(keyId)).isPresent();
      assertThat(context.getBean(VerificationKeys.class).byId("another")).isEmpty();
      assertThat(calls).isEmpty();
    }
  }

  @Test
  void aKeyServiceThatRefusesIsAnErrorOfTheSigner() throws Exception {
    try (ApplicationContext context = context(Map.of())) {
      SigningKeys keys = context.getBean(SigningKeys.class);
      JWSObject token =
          new JWSObject(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keys.currentKeyId()).build(),
              new Payload("{}"));
      service.removeContext("/");
      service.createContext(
          "/", exchange -> send(exchange, 400, "{\"__type\":\"DisabledException\"}"));

      assertThatThrownBy(() -> token.sign(keys.signer())).isInstanceOf(JOSEException.class);
    }
  }

  private ApplicationContext context(Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>(more);
    settings.put("officewatch.signing-keys.kms", ARN);
    settings.put("aws.region", "eu-central-1");
    settings.put("aws.access-key-id", "tests-key");
    settings.put("aws.secret-key", "tests-secret");
    settings.put(
        "aws.services.kms.endpoint-override", "http://127.0.0.1:" + service.getAddress().getPort());
    return ApplicationContext.builder(settings, "test").deduceEnvironment(false).start();
  }

  private void answer(HttpExchange exchange) {
    try {
      String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(body).contains(ARN);
      String call = target.substring(target.indexOf('.') + 1);
      calls.add(call);
      Base64.Encoder base64 = Base64.getEncoder();
      send(
          exchange,
          200,
          call.equals("Sign")
              ? "{\"Signature\":\"" + base64.encodeToString(sign(body)) + "\"}"
              : "{\"PublicKey\":\"" + base64.encodeToString(pair.getPublic().getEncoded()) + "\"}");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** PKCS #1 version 1.5 over a digest that the caller made. */
  private byte[] sign(String body) throws GeneralSecurityException {
    assertThat(body).contains("RSASSA_PKCS1_V1_5_SHA_256", "\"DIGEST\"");
    Matcher message = MESSAGE.matcher(body);
    assertThat(message.find()).isTrue();
    byte[] digest = Base64.getDecoder().decode(message.group(1));
    byte[] info = new byte[SHA256_PREFIX.length + digest.length];
    System.arraycopy(SHA256_PREFIX, 0, info, 0, SHA256_PREFIX.length);
    System.arraycopy(digest, 0, info, SHA256_PREFIX.length, digest.length);
    Signature raw = Signature.getInstance("NONEwithRSA");
    raw.initSign(pair.getPrivate());
    raw.update(info);
    return raw.sign();
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    try (exchange) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
