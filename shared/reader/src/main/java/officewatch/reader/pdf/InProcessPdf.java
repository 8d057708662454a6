package officewatch.reader.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import officewatch.reader.Verdict;
import officewatch.reader.layout.Page;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Reads a PDF in this process. For the child of {@link officewatch.reader.sandbox} and for the
 * command line; a server reads through the sandbox, as memory cannot be limited here.
 */
public final class InProcessPdf implements PdfSource {
  private final PdfLimits limits;

  public InProcessPdf() {
    this(PdfLimits.DEFAULT);
  }

  public InProcessPdf(PdfLimits limits) {
    this.limits = limits;
  }

  @Override
  @SuppressWarnings("CatchingUnchecked") // a parser of hostile input fails in every way there is
  public PdfContent read(byte[] pdf) {
    if (pdf.length > limits.bytes()) {
      return PdfContent.refused(Verdict.RESOURCE_LIMIT);
    }
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return read(document);
    } catch (Throwable e) {
      return PdfContent.refused(verdictOn(e));
    }
  }

  private PdfContent read(PDDocument document) throws IOException {
    Budget budget = new Budget(limits);
    List<String> warnings = new ArrayList<>();
    List<EmbeddedFile> files = files(document, warnings);
    List<Page> pages = new ArrayList<>();
    Verdict failure = Verdict.UNSUPPORTED;
    WordStripper stripper = new WordStripper(budget);
    int number = 0;
    // The page count in the file is a claim; the tree is walked instead.
    for (PDPage page : document.getPages()) {
      if (++number > limits.pages()) {
        warnings.add("Only the first " + limits.pages() + " pages were read.");
        break;
      }
      try {
        budget.checkTime();
        List<Word> words = page.hasContents() ? stripper.words(page) : List.of();
        pages.add(PageBuilder.build(number, words));
      } catch (LimitReached e) {
        failure = e.verdict();
        warnings.add("Page " + number + " and the pages behind it were too much to read.");
        break;
      } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
        failure = verdictOn(e);
        warnings.add("Page " + number + " could not be read.");
        stripper = new WordStripper(budget);
      }
    }
    boolean text = !stripper.garbled() && pages.stream().anyMatch(page -> !page.text().isBlank());
    if (!text && files.isEmpty() && stripper.hidden().isEmpty()) {
      return PdfContent.refused(number == 0 ? Verdict.MALFORMED : failure);
    }
    return new PdfContent(Verdict.OK, null, pages, files, warnings, stripper.hidden());
  }

  private List<EmbeddedFile> files(PDDocument document, List<String> warnings) {
    try {
      return EmbeddedFiles.of(document, limits);
    } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
      warnings.add("The files embedded in the PDF could not be read.");
      return List.of();
    }
  }

  static Verdict verdictOn(Throwable error) {
    return switch (error) {
      case LimitReached limit -> limit.verdict();
      case InvalidPasswordException _ -> Verdict.ENCRYPTED;
      // Public-key encryption needs BouncyCastle, which is left out on purpose.
      case NoClassDefFoundError _ -> Verdict.ENCRYPTED;
      case OutOfMemoryError _ -> Verdict.RESOURCE_LIMIT;
      case StackOverflowError _ -> Verdict.RESOURCE_LIMIT;
      default -> Verdict.MALFORMED;
    };
  }
}
