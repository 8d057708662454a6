package officewatch.reader.mail;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides what a part is good for: by its content first, by what the sender declares second. */
final class PartClassifier {
  private static final Map<String, String> IGNORED_TYPES =
      Map.ofEntries(
          Map.entry("text/calendar", "a calendar entry"),
          Map.entry("application/ics", "a calendar entry"),
          Map.entry("text/vcard", "a business card"),
          Map.entry("text/x-vcard", "a business card"),
          Map.entry("text/directory", "a business card"),
          Map.entry("application/pgp-signature", "a signature"),
          Map.entry("application/pgp-keys", "a key"),
          Map.entry("application/pkcs7-signature", "a signature"),
          Map.entry("application/x-pkcs7-signature", "a signature"),
          Map.entry("message/delivery-status", "a delivery report"),
          Map.entry("message/disposition-notification", "a read receipt"),
          Map.entry("text/rfc822-headers", "headers of another message"),
          Map.entry("application/pgp-encrypted", "part of an encrypted message"));

  private PartClassifier() {}

  static MailPart classify(MailPart part, @Nullable String smimeType) {
    String reason = reason(part, smimeType);
    return reason == null ? part : part.ignored(reason);
  }

  /** The role of a part that is not ignored. */
  static Role role(String declaredType, String sniffed, boolean attachment, String name) {
    if (attachment || !name.isEmpty() || !sniffed.startsWith("text/")) {
      return Role.DOCUMENT;
    }
    boolean html = declaredType.equals("text/html");
    boolean plain = declaredType.startsWith("text/") && !html;
    return html || (!plain && sniffed.equals("text/html")) ? Role.BODY_HTML : Role.BODY_TEXT;
  }

  private static @Nullable String reason(MailPart part, @Nullable String smimeType) {
    String what = IGNORED_TYPES.get(part.declaredType());
    if (what != null && !part.mediaType().equals("application/pdf")) {
      return "This is " + what + ".";
    }
    if (isPkcs7(part.declaredType())) {
      return "signed-data".equals(smimeType)
          ? "This is wrapped in a signature that cannot be opened here; ask for the plain file."
          : "This is encrypted for somebody else; ask for an unencrypted copy.";
    }
    if (part.mediaType().equals("application/ms-tnef")) {
      return "This is wrapped twice by Outlook (winmail.dat); ask for the file itself.";
    }
    if (part.bytes().length == 0) {
      return "This is empty.";
    }
    if (part.role() != Role.DOCUMENT && isBlank(part.bytes())) {
      return "This text is blank.";
    }
    return part.mediaType().startsWith("image/") ? pictureReason(part) : null;
  }

  private static @Nullable String pictureReason(MailPart part) {
    if (part.mediaType().equals("image/svg+xml")) {
      return "This is a drawing.";
    }
    if (ImageShape.tooSmall(part.bytes())) {
      return "This picture is too small to be a document.";
    }
    return ImageShape.likeLogo(part.bytes()) ? "This picture has the shape of a logo." : null;
  }

  /** Looks at bytes: decoding a huge text only for this would double the memory it takes. */
  private static boolean isBlank(byte[] text) {
    for (byte b : text) {
      if (b < 0 || b > ' ') {
        return false;
      }
    }
    return true;
  }

  static boolean isPkcs7(String declaredType) {
    String type = declaredType.toLowerCase(Locale.ROOT);
    return type.equals("application/pkcs7-mime") || type.equals("application/x-pkcs7-mime");
  }
}
