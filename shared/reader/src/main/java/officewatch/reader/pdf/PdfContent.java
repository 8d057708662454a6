package officewatch.reader.pdf;

import java.util.List;
import officewatch.reader.Verdict;
import officewatch.reader.layout.Page;
import org.jspecify.annotations.Nullable;

/**
 * What a PDF holds.
 *
 * @param verdict {@code OK} when at least one page or embedded file could be read
 * @param reason for the person who sent it: what happened and what to do; null when {@code OK}
 * @param pages with the empty part name, in document order
 * @param files embedded files, in document order
 * @param warnings what of the document is missing in this answer, one sentence each
 * @param hidden texts drawn so that a person does not see them, beside visible ones; the first few
 */
public record PdfContent(
    Verdict verdict,
    @Nullable String reason,
    List<Page> pages,
    List<EmbeddedFile> files,
    List<String> warnings,
    List<String> hidden) {

  public PdfContent {
    pages = List.copyOf(pages);
    files = List.copyOf(files);
    warnings = List.copyOf(warnings);
    hidden = List.copyOf(hidden);
  }

  /** A document that gave nothing, with the words the sender gets to read. */
  public static PdfContent refused(Verdict verdict) {
    return new PdfContent(verdict, reasonFor(verdict), List.of(), List.of(), List.of(), List.of());
  }

  static String reasonFor(Verdict verdict) {
    return switch (verdict) {
      case OK -> "The PDF was read.";
      case ENCRYPTED ->
          "The PDF needs a password. Please save a copy without a password and send that.";
      case MALFORMED ->
          "The PDF is damaged and cannot be opened. Please download it again and send it once"
              + " more.";
      case UNSUPPORTED ->
          "The PDF holds pictures only, no text. Please send the original PDF instead of a scan, or"
              + " enter the values.";
      case RESOURCE_LIMIT ->
          "The PDF is too large or too complex. Please send only the pages of the invoice.";
      case TIMEOUT -> "The PDF took too long to read. Please print it to a new PDF and send that.";
    };
  }
}
