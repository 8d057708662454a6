package officewatch.embedded.objects;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks AWS Signature Version 4 of presigned URLs and of signed headers.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-auth-using-authorization-header.html">S3:
 *     authenticating requests</a>
 */
final class Signature4 {
  private static final String ALGORITHM = "AWS4-HMAC-SHA256";
  private static final Duration MAX_SKEW = Duration.ofMinutes(15);
  private static final long MAX_EXPIRES = Duration.ofDays(7).toSeconds();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);

  private final String accessKey;
  private final String secretKey;
  private final InstantSource clock;

  Signature4(String accessKey, String secretKey, InstantSource clock) {
    this.accessKey = accessKey;
    this.secretKey = secretKey;
    this.clock = clock;
  }

  /** Returns if the request carries a valid signature of now. */
  void check(S3Request request) throws S3Error {
    Claim claim = request.asks("X-Amz-Signature") ? presigned(request) : signedHeaders(request);
    if (!claim.names().contains("host")) {
      throw S3Error.denied("The Host header must be signed.");
    }
    requireSignedAmzHeaders(request, claim.names());
    String[] scope = claim.credential().split("/", -1);
    if (scope.length != 5
        || !scope[0].equals(accessKey)
        || !scope[3].equals("s3")
        || !scope[4].equals("aws4_request")
        || !claim.time().startsWith(scope[1])) {
      throw S3Error.denied("The credential is not valid here.");
    }
    String text =
        String.join(
            "\n",
            ALGORITHM,
            claim.time(),
            claim.credential().substring(accessKey.length() + 1),
            sha256(canonical(request, claim)));
    byte[] key = hmac(("AWS4" + secretKey).getBytes(StandardCharsets.UTF_8), scope[1]);
    for (String part : List.of(scope[2], scope[3], scope[4])) {
      key = hmac(key, part);
    }
    String expected = HexFormat.of().formatHex(hmac(key, text));
    if (!MessageDigest.isEqual(bytes(expected), bytes(claim.signature()))) {
      throw new S3Error(
          403,
          "SignatureDoesNotMatch",
          "The request signature we calculated does not match the signature you provided.");
    }
  }

  private record Claim(
      String credential, String time, List<String> names, String signature, String payload) {}

  private Claim presigned(S3Request request) throws S3Error {
    if (!ALGORITHM.equals(required(request, "X-Amz-Algorithm"))) {
      throw S3Error.denied("The algorithm is not " + ALGORITHM);
    }
    String time = required(request, "X-Amz-Date");
    Instant signed = instant(time);
    Instant now = clock.instant();
    if (now.isAfter(signed.plusSeconds(expires(required(request, "X-Amz-Expires"))))) {
      throw S3Error.denied("Request has expired");
    }
    if (signed.isAfter(now.plus(MAX_SKEW))) {
      throw S3Error.denied("Request is not valid yet");
    }
    return new Claim(
        required(request, "X-Amz-Credential"),
        time,
        List.of(required(request, "X-Amz-SignedHeaders").split(";")),
        required(request, "X-Amz-Signature"),
        "UNSIGNED-PAYLOAD");
  }

  private Claim signedHeaders(S3Request request) throws S3Error {
    String header = request.header("Authorization").orElseThrow(() -> S3Error.denied("Not signed"));
    if (!header.startsWith(ALGORITHM + " ")) {
      throw S3Error.denied("The algorithm is not " + ALGORITHM);
    }
    TreeMap<String, String> parts = new TreeMap<>();
    for (String part : header.substring(ALGORITHM.length()).split(",")) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        parts.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
      }
    }
    String time =
        request.header("x-amz-date").orElseThrow(() -> S3Error.denied("x-amz-date is missing"));
    if (Duration.between(instant(time), clock.instant()).abs().compareTo(MAX_SKEW) > 0) {
      throw new S3Error(
          403,
          "RequestTimeTooSkewed",
          "The difference between the request time and the current time is too large.");
    }
    String payload =
        request
            .header("x-amz-content-sha256")
            .orElseThrow(() -> S3Error.invalid("x-amz-content-sha256 is missing"));
    return new Claim(
        parts.getOrDefault("Credential", ""),
        time,
        List.of(parts.getOrDefault("SignedHeaders", "").split(";")),
        parts.getOrDefault("Signature", ""),
        payload);
  }

  /** An unsigned x-amz header could change what a signed request means. */
  private static void requireSignedAmzHeaders(S3Request request, List<String> names)
      throws S3Error {
    for (String name : request.exchange().getRequestHeaders().keySet()) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (lower.startsWith("x-amz-") && !names.contains(lower)) {
        throw S3Error.denied("There were headers present in the request which were not signed");
      }
    }
  }

  private static String canonical(S3Request request, Claim claim) throws S3Error {
    String query =
        request.query().stream()
            .filter(p -> !p.name().equals("X-Amz-Signature"))
            .map(p -> new String[] {encode(p.name()), encode(p.value())})
            .sorted(Comparator.<String[], String>comparing(p -> p[0]).thenComparing(p -> p[1]))
            .map(p -> p[0] + "=" + p[1])
            .collect(Collectors.joining("&"));
    StringBuilder headers = new StringBuilder();
    for (String name : claim.names()) {
      List<String> values = request.exchange().getRequestHeaders().get(name);
      if (values == null) {
        throw S3Error.denied("A signed header is missing: " + name);
      }
      headers.append(name).append(':');
      headers.append(
          values.stream()
              .map(value -> value.strip().replaceAll(" +", " "))
              .collect(Collectors.joining(",")));
      headers.append('\n');
    }
    return String.join(
        "\n",
        request.method(),
        S3Request.encode(request.path(), true),
        query,
        headers,
        String.join(";", claim.names()),
        claim.payload());
  }

  private static String required(S3Request request, String name) throws S3Error {
    return request
        .parameter(name)
        .orElseThrow(() -> S3Error.denied("Query parameter " + name + " is missing"));
  }

  private static long expires(String seconds) throws S3Error {
    if (!seconds.matches("[0-9]{1,6}") || Long.parseLong(seconds) > MAX_EXPIRES) {
      throw S3Error.denied("X-Amz-Expires must be at most a week in seconds");
    }
    return Long.parseLong(seconds);
  }

  private static Instant instant(String time) throws S3Error {
    try {
      return LocalDateTime.parse(time, TIME).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      throw S3Error.denied("The date of the signature is malformed");
    }
  }

  private static String encode(String text) {
    return S3Request.encode(text, false);
  }

  private static String sha256(String text) {
    return HexFormat.of().formatHex(Keys.digest("SHA-256").digest(bytes(text)));
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(bytes(text));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
