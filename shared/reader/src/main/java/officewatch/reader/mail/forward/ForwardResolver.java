package officewatch.reader.mail.forward;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import officewatch.reader.mail.AttachedMessage;
import officewatch.reader.mail.Mail;
import officewatch.reader.mail.MailPart;
import officewatch.reader.mail.Mailbox;
import officewatch.reader.mail.Role;
import officewatch.reader.markup.HtmlPages;

/**
 * Finds who first sent a forwarded message: in an attached message, or in the header block that
 * mail programs print above a forwarded text.
 *
 * <p>Of nested forwards the innermost original counts: from a block whose own subject is marked as
 * forwarded the search goes on to the next block. Blocks behind an unmarked subject are the
 * original's own reply history and are not followed.
 */
public final class ForwardResolver {
  private ForwardResolver() {}

  /** The original of a forwarded message; empty when it is not a forward. */
  public static Optional<Forward> resolve(Mail mail) {
    Optional<AttachedMessage> inner = innermost(mail.attached());
    String subject = inner.map(m -> m.headers().subject()).orElse(mail.headers().subject());
    String below = inner.map(m -> m.path() + ".").orElse("");
    Optional<Forward> printed = Optional.empty();
    for (Role role : List.of(Role.BODY_TEXT, Role.BODY_HTML)) {
      for (MailPart part : mail.parts()) {
        if (printed.isEmpty() && part.role() == role && part.path().startsWith(below)) {
          printed = resolve(subject, text(part)).map(forward -> forward.in(part.path()));
        }
      }
    }
    boolean marked = SubjectPrefix.of(subject) == SubjectPrefix.FORWARD;
    return inner.isPresent() && (printed.isEmpty() || !marked)
        ? inner.map(ForwardResolver::original)
        : printed;
  }

  /**
   * The original of a forwarded text.
   *
   * @param subject of the forwarding message; empty when unknown
   * @param body its plain text
   */
  public static Optional<Forward> resolve(String subject, String body) {
    List<TextLine> lines = TextLine.of(body);
    SubjectPrefix prefix = SubjectPrefix.of(subject);
    List<Block> blocks = new BlockFinder(lines).find();
    if (blocks.isEmpty()) {
      Block wrote = prefix == SubjectPrefix.FORWARD ? WroteLine.find(lines) : null;
      return Optional.ofNullable(wrote).map(block -> block.forward(subject));
    }
    int at = 0;
    if (prefix == SubjectPrefix.REPLY && !blocks.getFirst().announced()) {
      return Optional.empty();
    }
    while (at + 1 < blocks.size()
        && SubjectPrefix.of(blocks.get(at).value(Label.SUBJECT)) == SubjectPrefix.FORWARD) {
      at++;
    }
    return Optional.of(blocks.get(at).forward(subject));
  }

  private static Optional<AttachedMessage> innermost(List<AttachedMessage> attached) {
    AttachedMessage found = null;
    for (AttachedMessage next : attached) {
      if (found == null || next.path().startsWith(found.path() + ".")) {
        found = next;
      }
    }
    return Optional.ofNullable(found);
  }

  private static Forward original(AttachedMessage message) {
    OffsetDateTime date = message.headers().date();
    return new Forward(
        message.headers().from().stream().findFirst().orElse(new Mailbox("", "")),
        message.headers().subject(),
        date == null ? "" : date.toString(),
        message.headers().to(),
        message.headers().cc(),
        message.path(),
        0);
  }

  private static String text(MailPart part) {
    return part.role() == Role.BODY_HTML
        ? HtmlPages.of(part.path(), part.text()).getFirst().text()
        : part.text();
  }
}
