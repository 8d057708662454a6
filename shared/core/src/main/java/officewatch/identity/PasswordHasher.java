package officewatch.identity;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import officewatch.problem.Problem;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id with 19 MiB and 2 passes (OWASP Password Storage Cheat Sheet), stored in the PHC string
 * format, so that the cost can be raised later. At most one hash per processor runs at a time: more
 * would only take memory from each other.
 */
@Singleton
final class PasswordHasher {
  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int PATIENCE_SECONDS = 2;
  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,8}),t=(\\d{1,4}),p=(\\d{1,3})\\$([^$]{1,64})\\$([^$]{1,128})");

  private final SecureRandom random = new SecureRandom();
  private final Semaphore processors =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()));
  private final String decoy;

  PasswordHasher() {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    byte[] never = new byte[HASH_BYTES];
    random.nextBytes(never);
    decoy = format(salt, never);
  }

  String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return format(salt, derive(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES));
  }

  boolean matches(String password, String stored) {
    Matcher phc = PHC.matcher(stored);
    if (!phc.matches()) {
      throw new IllegalStateException("A stored password hash is not in the PHC format.");
    }
    byte[] expected = Base64.getDecoder().decode(phc.group(5));
    byte[] found =
        derive(
            password,
            Base64.getDecoder().decode(phc.group(4)),
            Integer.parseInt(phc.group(1)),
            Integer.parseInt(phc.group(2)),
            Integer.parseInt(phc.group(3)),
            expected.length);
    return MessageDigest.isEqual(found, expected);
  }

  /** Takes as long as a real comparison: an unknown address must not answer faster. */
  void matchNobody(String password) {
    matches(password, decoy);
  }

  private byte[] derive(
      String password, byte[] salt, int memoryKib, int passes, int lanes, int length) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    // NFC, so that the same password typed on two systems is the same bytes (NIST 800-63B 5.1.1.2).
    byte[] bytes =
        Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    byte[] result = new byte[length];
    acquireProcessor();
    try {
      generator.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withVersion(Argon2Parameters.ARGON2_VERSION_13)
              .withMemoryAsKB(memoryKib)
              .withIterations(passes)
              .withParallelism(lanes)
              .withSalt(salt)
              .build());
      generator.generateBytes(bytes, result);
    } finally {
      processors.release();
    }
    return result;
  }

  /** Waits its turn, but no longer than a caller would. */
  private void acquireProcessor() {
    try {
      if (processors.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new Problem.Unavailable("Too many people sign in just now: try again in a moment.");
  }

  private static String format(byte[] salt, byte[] hash) {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return String.join(
        "$",
        List.of(
            "",
            "argon2id",
            "v=19",
            "m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES,
            base64.encodeToString(salt),
            base64.encodeToString(hash)));
  }
}
