package officewatch.reader.engine;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import officewatch.reader.Reading;
import officewatch.reader.SourceDocument;
import officewatch.reader.Verdict;
import officewatch.reader.extract.Extractor;
import officewatch.reader.layout.Page;
import officewatch.reader.markup.MarkupText;
import officewatch.reader.pdf.EmbeddedFile;
import officewatch.reader.pdf.PdfContent;
import officewatch.reader.pdf.PdfSource;
import officewatch.reader.propose.LlmExtractor;
import org.jspecify.annotations.Nullable;

/**
 * Reads an invoice from a document: PDF, picture, e-invoice XML, HTML or plain text. The content
 * decides what it is, never its name. An e-invoice embedded in a PDF wins over the printed page.
 */
public final class InvoiceReader {
  private final PdfSource pdfs;
  private final Formats formats;
  private final @Nullable Scans scans;
  private final @Nullable LlmExtractor model;

  /** A reader that opens PDFs through the given source and refuses scans. */
  public InvoiceReader(PdfSource pdfs) {
    this(pdfs, Formats.WIRED);
  }

  /** A reader that reads scans too. */
  public InvoiceReader(PdfSource pdfs, Scans scans) {
    this(pdfs, Formats.WIRED, scans, null);
  }

  InvoiceReader(PdfSource pdfs, Formats formats) {
    this(pdfs, formats, null, null);
  }

  private InvoiceReader(
      PdfSource pdfs, Formats formats, @Nullable Scans scans, @Nullable LlmExtractor model) {
    this.pdfs = pdfs;
    this.formats = formats;
    this.scans = scans;
    this.model = model;
  }

  /** The same reader that asks a language model for what is unknown in an invoice without XML. */
  public InvoiceReader asking(LlmExtractor newModel) {
    return new InvoiceReader(pdfs, formats, scans, newModel);
  }

  /** The same reader, but deaf to embedded e-invoices: for measuring what the page text gives. */
  public InvoiceReader textOnly() {
    return new InvoiceReader(pdfs, formats.withoutXml(), scans, model);
  }

  /**
   * The reading, or one that says why there is none. Never throws for any bytes.
   *
   * @throws UncheckedIOException only when the machine fails; trying again may help
   */
  public Reading read(SourceDocument document) {
    Reading reading = byRules(document);
    return model == null ? reading : ModelQuestion.ask(model, reading);
  }

  @SuppressWarnings("CatchingUnchecked") // the last guard between hostile bytes and the caller
  private Reading byRules(SourceDocument document) {
    Sniffer.Format format = Sniffer.sniff(document.bytes());
    try {
      return switch (format) {
        case PDF -> pdf(document);
        case IMAGE -> scan(document);
        case XML -> xml(document);
        case HTML -> text(formats.html().of(document.name(), Sniffer.text(document)), "html");
        case TEXT -> text(formats.plain().of(document.name(), Sniffer.text(document)), "text");
        case UNKNOWN ->
            Reading.refused(
                Verdict.UNSUPPORTED,
                "text",
                "This is not a PDF, e-invoice, HTML or text file. Please send the invoice as PDF.");
      };
    } catch (UncheckedIOException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      return Reading.refused(
          Verdict.MALFORMED,
          format.source(),
          "The document is damaged. Please download it again and send it once more.");
    }
  }

  private Reading pdf(SourceDocument document) {
    PdfContent content = pdfs.read(document.bytes());
    String reason = content.reason();
    if (content.verdict() == Verdict.UNSUPPORTED) {
      return scan(document);
    }
    if (content.verdict() != Verdict.OK && reason != null) {
      return Reading.refused(content.verdict(), "pdf", reason);
    }
    for (EmbeddedFile file : content.files()) {
      Optional<Reading> reading = formats.xml().read(file.name(), file.bytes(), "pdf-xml");
      if (reading.isPresent()) {
        return embedded(reading.get());
      }
    }
    List<Page> pages = content.pages().stream().map(p -> named(p, document.name())).toList();
    return Extractor.read(pages, "pdf", content.warnings(), content.hidden());
  }

  private Reading scan(SourceDocument document) {
    return scans == null ? Scans.refused("scan") : scans.read(document.bytes(), document.name());
  }

  private static Reading embedded(Reading xml) {
    return new Reading(
        xml.verdict(),
        xml.reason(),
        xml.kind(),
        "pdf-xml",
        xml.number(),
        xml.issueDate(),
        xml.dueDate(),
        xml.currency(),
        xml.net(),
        xml.tax(),
        xml.total(),
        xml.payable(),
        xml.vendorName(),
        xml.vendorVatId(),
        xml.vendorDomain(),
        xml.buyerName(),
        xml.periodStart(),
        xml.periodEnd(),
        xml.lines(),
        xml.pages(),
        xml.warnings(),
        xml.traits());
  }

  private Reading xml(SourceDocument document) {
    return formats
        .xml()
        .read(document.name(), document.bytes(), "xml")
        .orElseGet(
            () ->
                Reading.refused(
                    Verdict.UNSUPPORTED,
                    "xml",
                    "The XML is not an invoice in UBL or CII. Please send the invoice as PDF."));
  }

  private static Reading text(MarkupText text, String source) {
    List<Page> pages = text.pages();
    if (pages.stream().allMatch(page -> page.text().isBlank())) {
      return Reading.refused(
          Verdict.UNSUPPORTED, source, "The document is empty. Please send the invoice as PDF.");
    }
    return Extractor.read(pages, source, List.of(), text.hidden());
  }

  private static Page named(Page page, String part) {
    return new Page(part, page.number(), page.text(), page.rows());
  }
}
