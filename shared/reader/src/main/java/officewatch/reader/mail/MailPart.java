package officewatch.reader.mail;

import org.jspecify.annotations.Nullable;

/**
 * One leaf of a message, decoded.
 *
 * @param path place in the message, {@code 1.2} = second part of the first; entries of an archive
 *     follow behind {@code !}
 * @param name declared file name made safe for display, never a path; empty when none was declared
 * @param declaredType media type the sender claims, lower case
 * @param mediaType media type the content shows
 * @param charset declared character set of a text, possibly unknown here
 * @param attachment whether the sender marked the part as an attachment
 * @param contentId id by which the HTML body may refer to it, without angle brackets
 * @param bytes content with the transfer encoding removed; empty when it was not kept
 * @param role what it is good for
 * @param reason why it is {@link Role#IGNORED}, for a person; null otherwise
 */
@SuppressWarnings("ArrayRecordComponent") // one owner, never compared
public record MailPart(
    String path,
    String name,
    String declaredType,
    String mediaType,
    @Nullable String charset,
    boolean attachment,
    @Nullable String contentId,
    byte[] bytes,
    Role role,
    @Nullable String reason) {

  /** The content as text by its declared character set, or by what it is when that is wrong. */
  public String text() {
    return TextDecoder.decode(bytes, charset);
  }

  MailPart ignored(String why) {
    return new MailPart(
        path,
        name,
        declaredType,
        mediaType,
        charset,
        attachment,
        contentId,
        bytes,
        Role.IGNORED,
        why);
  }
}
