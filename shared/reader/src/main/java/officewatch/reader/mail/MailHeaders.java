package officewatch.reader.mail;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Headers of a message, decoded. Whatever they claim is the sender's word: recipients and sender
 * are facts only in the envelope.
 *
 * @param from all mailboxes of all From headers; more than one is suspicious
 * @param date null when missing or unreadable
 * @param messageId without angle brackets; null when missing
 * @param autoSubmitted value of Auto-Submitted in lower case, {@code no} when missing
 * @param listId value of List-Id, null when missing
 */
public record MailHeaders(
    List<Mailbox> from,
    List<Mailbox> replyTo,
    List<Mailbox> to,
    List<Mailbox> cc,
    String subject,
    @Nullable OffsetDateTime date,
    @Nullable String messageId,
    String autoSubmitted,
    @Nullable String listId) {
  public MailHeaders {
    from = List.copyOf(from);
    replyTo = List.copyOf(replyTo);
    to = List.copyOf(to);
    cc = List.copyOf(cc);
  }
}
