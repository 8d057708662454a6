package officewatch.reader.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import officewatch.reader.Reading;
import officewatch.reader.Verdict;
import officewatch.reader.extract.Extractor;
import officewatch.reader.layout.Page;
import officewatch.reader.ocr.OcrEngine;
import officewatch.reader.ocr.OcrTimeout;
import officewatch.reader.ocr.OcrWord;
import officewatch.reader.ocr.Picture;
import officewatch.reader.ocr.Raster;
import officewatch.reader.ocr.Rasterizer;
import officewatch.reader.pdf.OcrPages;
import officewatch.reader.propose.Expense;
import officewatch.reader.propose.ExpenseAnalyzer;
import officewatch.reader.propose.Proposal;
import officewatch.reader.propose.Proposals;
import org.jspecify.annotations.Nullable;

/** Reads documents without text through pictures of their pages. */
public final class Scans {
  /** Of one document; the rest of the 20 seconds of a message is for its text and for recording. */
  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** The figures of an invoice stand on its first or its last page; scans seldom have more. */
  private static final int MAX_PAGES = 3;

  private final Rasterizer rasterizer;
  private final ExpenseAnalyzer engine;

  /** Reads the words of pictures; about 10 seconds for a document. */
  public Scans(Rasterizer rasterizer, OcrEngine engine) {
    this(rasterizer, new WordsOnly(engine));
  }

  /** Also takes proposals for what the words leave unknown; about 10 seconds for a document. */
  public Scans(Rasterizer rasterizer, ExpenseAnalyzer engine) {
    this.rasterizer = rasterizer;
    this.engine = engine;
  }

  /**
   * What the pictures say. Every field is at most as sure as the words it was read from, and the
   * warning keeps the reading from being booked without a person.
   */
  Reading read(byte[] document, String part) {
    long end = System.nanoTime() + LIMIT.toNanos();
    List<Page> pages = new ArrayList<>();
    List<List<OcrWord>> words = new ArrayList<>();
    List<Proposal> proposals = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    warnings.add("Read from a picture by " + engine.name() + ": compare it with the document.");
    boolean more = true;
    for (int number = 1; more && number <= MAX_PAGES; number++) {
      Raster raster =
          end - System.nanoTime() > 0
              ? rasterizer.draw(document, number)
              : Raster.refused(Verdict.TIMEOUT);
      Picture picture = raster.picture();
      if (picture == null) {
        if (pages.isEmpty()) {
          return refused(raster.verdict());
        }
        warnings.add("Page " + number + " could not be read.");
        break;
      }
      Expense found = analyze(picture, end - System.nanoTime());
      if (found == null) {
        if (pages.isEmpty()) {
          return refused(Verdict.TIMEOUT);
        }
        warnings.add("Page " + number + " and the pages behind it took too long to read.");
        break;
      }
      Page page = OcrPages.page(number, found.words());
      pages.add(new Page(part, number, page.text(), page.rows()));
      words.add(found.words());
      proposals.addAll(found.proposals());
      more = raster.more();
    }
    if (more && pages.size() == MAX_PAGES) {
      warnings.add("Only the first " + MAX_PAGES + " pages were read.");
    }
    if (pages.stream().allMatch(page -> page.text().isBlank())) {
      return refused(Verdict.UNSUPPORTED);
    }
    Reading reading = Extractor.read(pages, "scan/" + engine.name(), warnings);
    return Proposals.into(ScanDoubts.on(reading, words), proposals, engine.name());
  }

  private @Nullable Expense analyze(Picture picture, long nanos) {
    try {
      return nanos > 0 ? engine.analyze(picture, Duration.ofNanos(nanos)) : null;
    } catch (OcrTimeout late) {
      return null;
    }
  }

  private Reading refused(Verdict verdict) {
    return Reading.refused(
        verdict,
        "scan/" + engine.name(),
        switch (verdict) {
          case ENCRYPTED -> "The document needs a password. Send a copy without a password.";
          case RESOURCE_LIMIT ->
              "The picture is too large. Scan it again with 300 dots per inch and send that.";
          case TIMEOUT ->
              "The picture took too long to read. Enter the values, or send the original PDF.";
          case MALFORMED -> "The picture is damaged. Scan the document again and send that.";
          default ->
              "No print was found in the picture. Enter the values, or send the original PDF.";
        });
  }

  /** What is said where no engine is installed. */
  static Reading refused(String source) {
    return Reading.refused(
        Verdict.UNSUPPORTED,
        source,
        "This is a scan: a picture without text. Please send the original PDF, or enter the values;"
            + " where the program Tesseract is installed, scans are read.");
  }

  private record WordsOnly(OcrEngine engine) implements ExpenseAnalyzer {
    @Override
    public String name() {
      return engine.name();
    }

    @Override
    public Expense analyze(Picture picture, Duration limit) throws OcrTimeout {
      return new Expense(engine.words(picture, limit), List.of());
    }
  }
}
