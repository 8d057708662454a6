package officewatch.live;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * An opaque secret of 256 bits that opens one connection. It names the organisation it is for, so
 * that using it sees no other organisation's rows. Only its hash is stored.
 */
record Ticket(UUID organizationId, String value) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int ID_BYTES = 16;
  private static final int SECRET_BYTES = 32;
  private static final Pattern FORM = Pattern.compile("owl_[A-Za-z0-9_-]{64}");

  static Ticket create(UUID organizationId) {
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    byte[] content =
        ByteBuffer.allocate(ID_BYTES + SECRET_BYTES)
            .putLong(organizationId.getMostSignificantBits())
            .putLong(organizationId.getLeastSignificantBits())
            .put(secret)
            .array();
    return new Ticket(organizationId, "owl_" + Base64.getUrlEncoder().encodeToString(content));
  }

  /** The ticket a client presents; empty when it cannot be one. */
  static Optional<Ticket> of(String presented) {
    if (!FORM.matcher(presented).matches()) {
      return Optional.empty();
    }
    ByteBuffer content =
        ByteBuffer.wrap(Base64.getUrlDecoder().decode(presented.substring("owl_".length())));
    return Optional.of(new Ticket(new UUID(content.getLong(), content.getLong()), presented));
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A secret is in no log. */
  @Override
  public String toString() {
    return "ticket of " + organizationId;
  }
}
