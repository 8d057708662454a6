package officewatch.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** An opaque secret of 256 bits that can be exchanged once. Only its hash is stored. */
final class RefreshToken {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern FORM = Pattern.compile("owr_[A-Za-z0-9_-]{43}");
  private static final int IV_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final String value;

  private RefreshToken(String value) {
    this.value = value;
  }

  static RefreshToken create() {
    byte[] secret = new byte[32];
    RANDOM.nextBytes(secret);
    return new RefreshToken(
        "owr_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  static boolean isWellFormed(String value) {
    return FORM.matcher(value).matches();
  }

  static RefreshToken of(String value) {
    return new RefreshToken(value);
  }

  String value() {
    return value;
  }

  byte[] hash() {
    return digest("stored:");
  }

  /** Seals a successor so that only who holds this token can get at it. */
  byte[] seal(RefreshToken successor) {
    byte[] iv = new byte[IV_BYTES];
    RANDOM.nextBytes(iv);
    byte[] sealed =
        crypt(Cipher.ENCRYPT_MODE, iv, successor.value.getBytes(StandardCharsets.US_ASCII));
    byte[] result = Arrays.copyOf(iv, IV_BYTES + sealed.length);
    System.arraycopy(sealed, 0, result, IV_BYTES, sealed.length);
    return result;
  }

  RefreshToken unseal(byte[] sealed) {
    byte[] iv = Arrays.copyOf(sealed, IV_BYTES);
    byte[] body = Arrays.copyOfRange(sealed, IV_BYTES, sealed.length);
    return new RefreshToken(
        new String(crypt(Cipher.DECRYPT_MODE, iv, body), StandardCharsets.US_ASCII));
  }

  private byte[] crypt(int mode, byte[] iv, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          mode, new SecretKeySpec(digest("sealing:"), "AES"), new GCMParameterSpec(TAG_BITS, iv));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A refresh token's successor cannot be sealed.", e);
    }
  }

  private byte[] digest(String purpose) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((purpose + value).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
