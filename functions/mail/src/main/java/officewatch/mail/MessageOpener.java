package officewatch.mail;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import officewatch.inbox.MessageStatus;
import officewatch.inbox.PartOutcome;
import officewatch.invoices.Documents.Origin;
import officewatch.reader.Verdict;
import officewatch.reader.mail.Mail;
import officewatch.reader.mail.MailHeaders;
import officewatch.reader.mail.MailPart;
import officewatch.reader.mail.MailReader;
import officewatch.reader.mail.Mailbox;
import officewatch.reader.mail.Role;
import officewatch.reader.mail.forward.Forward;
import officewatch.reader.mail.forward.ForwardResolver;
import officewatch.reader.markup.HtmlPages;
import org.jspecify.annotations.Nullable;

/** Opens a message: who sent it first, which parts are documents, and what of it to distrust. */
@Singleton
final class MessageOpener {
  private static final String FAIL = "FAIL";
  private static final int MAX_TEXT = 500;
  private static final int MAX_NAME = 200;

  Opened open(byte[] raw, SesNotice notice) {
    if (FAIL.equals(notice.verdicts().virus())) {
      return new Opened(
          Digests.of(raw),
          null,
          null,
          new Origin(null, null, null),
          null,
          null,
          MessageStatus.QUARANTINED,
          "The mail service found a virus in it, so it was not opened. Ask the sender for a clean"
              + " copy.",
          List.of());
    }
    Mail mail = MailReader.read(raw);
    MailHeaders headers = mail.headers();
    Optional<Mailbox> from = headers.from().stream().findFirst();
    Optional<Forward> forward = ForwardResolver.resolve(mail);
    Origin origin = origin(headers, from, forward);
    return new Opened(
        Digests.ofMessage(
            raw,
            List.of(
                String.valueOf(headers.messageId()),
                String.valueOf(headers.date()),
                String.valueOf(headers.from()),
                headers.subject())),
        from.map(box -> clean(box.name(), MAX_NAME)).orElse(null),
        from.map(box -> clean(box.address(), MAX_NAME)).orElse(null),
        origin,
        clean(headers.subject(), MAX_TEXT),
        clean(headers.messageId(), MAX_TEXT),
        mail.verdict() == Verdict.OK || !mail.parts().isEmpty()
            ? MessageStatus.PROCESSED
            : MessageStatus.REFUSED,
        mail.reason(),
        parts(mail, origin, forward, caution(notice)));
  }

  private static Origin origin(
      MailHeaders headers, Optional<Mailbox> from, Optional<Forward> forward) {
    if (forward.isPresent()) {
      Forward original = forward.get();
      return new Origin(
          clean(original.from().name(), MAX_NAME),
          clean(original.from().address(), MAX_NAME),
          clean(original.subject(), MAX_TEXT));
    }
    return new Origin(
        from.map(box -> clean(box.name(), MAX_NAME)).orElse(null),
        from.map(box -> clean(box.address(), MAX_NAME)).orElse(null),
        clean(headers.subject(), MAX_TEXT));
  }

  /** A forged mail must not make figures: what it carries waits for a person. */
  private static @Nullable String caution(SesNotice notice) {
    if (FAIL.equals(notice.verdicts().dmarc())) {
      return "The sender's domain says this mail is not genuine (DMARC failed). Check it.";
    }
    return FAIL.equals(notice.verdicts().spam())
        ? "The mail service takes this mail for spam. Check it."
        : null;
  }

  private static List<OpenedPart> parts(
      Mail mail, Origin origin, Optional<Forward> forward, @Nullable String caution) {
    List<MailPart> documents = mail.documents();
    List<OpenedPart> parts = new ArrayList<>();
    for (MailPart part : mail.parts()) {
      boolean scan = documents.contains(part) && part.bytes().length > 0;
      parts.add(
          switch (part.role()) {
            case IGNORED ->
                new OpenedPart(part, PartOutcome.IGNORED, clean(part.reason(), MAX_TEXT), null);
            case DOCUMENT ->
                new OpenedPart(
                    part,
                    scan ? PartOutcome.DOCUMENT : PartOutcome.IGNORED,
                    scan ? null : "The file is empty.",
                    scan
                        ? new OpenedPart.Content(
                            fileName(part),
                            part.mediaType(),
                            Digests.of(part.bytes()),
                            origin,
                            caution)
                        : null);
            case BODY_HTML, BODY_TEXT ->
                new OpenedPart(
                    part,
                    PartOutcome.BODY,
                    null,
                    scan ? body(part, origin, forward, caution) : null);
          });
    }
    return parts;
  }

  private static OpenedPart.Content body(
      MailPart part, Origin origin, Optional<Forward> forward, @Nullable String caution) {
    boolean html = part.role() == Role.BODY_HTML;
    String text = html ? HtmlPages.of(part.path(), part.text()).getFirst().text() : part.text();
    // The same letter forwarded by two people differs in what stands above it only.
    int start = forward.filter(f -> f.path().equals(part.path())).map(Forward::bodyStart).orElse(0);
    return new OpenedPart.Content(
        html ? "message.html" : "message.txt",
        html ? "text/html" : "text/plain",
        Digests.ofText(text.substring(Math.min(start, text.length()))),
        origin,
        caution);
  }

  private static String fileName(MailPart part) {
    String name = clean(part.name(), MAX_NAME);
    return name == null ? "attachment-" + part.path() : name;
  }

  /** Cut to its column, without what a database cannot hold; null for nothing. */
  private static @Nullable String clean(@Nullable String text, int maxLength) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String safe = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ").strip();
    return safe.isEmpty() ? null : safe.substring(0, Math.min(safe.length(), maxLength));
  }

  /** A message as far as it was opened; the same for every organisation it was sent to. */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  record Opened(
      byte[] contentSha256,
      @Nullable String fromName,
      @Nullable String fromAddress,
      Origin origin,
      @Nullable String subject,
      @Nullable String messageId,
      MessageStatus status,
      @Nullable String reason,
      List<OpenedPart> parts) {}
}
