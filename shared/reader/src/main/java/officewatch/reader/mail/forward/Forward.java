package officewatch.reader.mail.forward;

import java.util.List;
import officewatch.reader.mail.Mailbox;

/**
 * The original of a forwarded message, as the forward prints it: claims, no proof.
 *
 * @param from who sent the original; the address is empty where only a name is printed
 * @param subject its subject, empty when not printed
 * @param dateText its date as printed, empty when not printed
 * @param path the message part that tells, or the attached message; empty for a bare text
 * @param bodyStart where the forwarded body begins in that part's text, in UTF-16 units
 */
public record Forward(
    Mailbox from,
    String subject,
    String dateText,
    List<Mailbox> to,
    List<Mailbox> cc,
    String path,
    int bodyStart) {
  public Forward {
    to = List.copyOf(to);
    cc = List.copyOf(cc);
  }

  Forward in(String part) {
    return new Forward(from, subject, dateText, to, cc, part, bodyStart);
  }
}
