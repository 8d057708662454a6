package officewatch.reader.mail;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import officewatch.reader.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A message as headers and a flat list of parts.
 *
 * @param verdict {@code OK} when all of it was read; otherwise {@code parts} holds what could be
 * @param reason what is missing and why, for a person; null when {@code OK}
 * @param headers of the outermost message
 * @param parts in the order sent, those of attached messages included
 * @param attached attached messages, outermost first
 * @param notes oddities that cost nothing, one sentence each
 */
public record Mail(
    Verdict verdict,
    @Nullable String reason,
    MailHeaders headers,
    List<MailPart> parts,
    List<AttachedMessage> attached,
    List<String> notes) {
  public Mail {
    parts = List.copyOf(parts);
    attached = List.copyOf(attached);
    notes = List.copyOf(notes);
  }

  /** The attached files, or the body where there is none: what may be an invoice. */
  public List<MailPart> documents() {
    List<MailPart> files = parts.stream().filter(part -> part.role() == Role.DOCUMENT).toList();
    return files.isEmpty() ? body().stream().toList() : files;
  }

  /** The body of the innermost message, as HTML if it has one. */
  public Optional<MailPart> body() {
    return parts.stream()
        .filter(part -> part.role() == Role.BODY_HTML || part.role() == Role.BODY_TEXT)
        .max(
            Comparator.<MailPart>comparingInt(part -> messageDepth(part.path()))
                .thenComparing(part -> part.role() == Role.BODY_HTML)
                .thenComparingInt(part -> part.bytes().length));
  }

  private int messageDepth(String path) {
    return (int) attached.stream().filter(m -> path.startsWith(m.path() + ".")).count();
  }
}
