package officewatch.objects;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of objects: made here only, never from anything a stranger wrote. */
public final class ObjectKeys {
  /** Uploads land here and are copied from here; the storage tells the queue about them. */
  public static final String UPLOADS_PREFIX = "uploads/";

  private static final String UUID_FORM = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final Pattern UPLOAD =
      Pattern.compile(UPLOADS_PREFIX + "(" + UUID_FORM + ")/(" + UUID_FORM + ")");

  private ObjectKeys() {}

  /** Where an upload of the organisation lands. */
  public static String upload(UUID organizationId, UUID invoiceId) {
    return UPLOADS_PREFIX + organizationId + "/" + invoiceId;
  }

  /** Where a document is kept, by its content. */
  public static String document(UUID organizationId, byte[] sha256) {
    return "organizations/" + organizationId + "/documents/" + HexFormat.of().formatHex(sha256);
  }

  /** Where a raw message is kept, by its content. */
  public static String message(UUID organizationId, byte[] sha256) {
    return "organizations/" + organizationId + "/messages/" + HexFormat.of().formatHex(sha256);
  }

  /** Whose upload a key names; empty for any other key. */
  public static Optional<Upload> parseUpload(String key) {
    Matcher matcher = UPLOAD.matcher(key);
    return matcher.matches()
        ? Optional.of(
            new Upload(UUID.fromString(matcher.group(1)), UUID.fromString(matcher.group(2))))
        : Optional.empty();
  }

  /** An upload. */
  public record Upload(UUID organizationId, UUID invoiceId) {}
}
