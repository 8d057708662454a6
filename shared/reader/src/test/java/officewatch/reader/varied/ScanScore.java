package officewatch.reader.varied;

import java.util.Random;
import officewatch.reader.Reading;
import officewatch.reader.SourceDocument;
import officewatch.reader.engine.InvoiceReader;
import officewatch.reader.engine.Scans;
import officewatch.reader.ocr.OcrEngine;
import officewatch.reader.ocr.Tesseract;
import officewatch.reader.pdf.InProcessPdf;
import officewatch.reader.pdf.InProcessPictures;
import officewatch.reader.score.Tally;

/** Reads scans of made-up invoices in layouts the reader was not developed on. */
public final class ScanScore {
  private static final String ENGLISH = "en";

  private ScanScore() {}

  /** Prints the table; arguments: how many documents, the seed, "errors" to list them. */
  public static void main(String[] args) {
    int count = args.length > 0 ? Integer.parseInt(args[0]) : 100;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    OcrEngine engine = Tesseract.installed().orElseThrow();
    Tally tally = score(engine, count, seed);
    System.out.println(count + " scans, seed " + seed + ", " + engine.name());
    System.out.println(tally);
    if (args.length > 2) {
      tally.errors().forEach(System.out::println);
    }
  }

  /** In English, the one language every Tesseract has. */
  static Tally score(OcrEngine engine, int count, long seed) {
    InvoiceReader reader =
        new InvoiceReader(new InProcessPdf(), new Scans(new InProcessPictures(), engine));
    Tally tally = new Tally();
    int made = 0;
    for (int i = 0; made < count; i++) {
      Sample sample =
          VariedScore.sample(VariedScore.Part.HELD_LAYOUTS, VariedScore.Medium.PDF, i, seed);
      if (sample.facts().language().code().equals(ENGLISH)) {
        made++;
        byte[] scan = ScannedPage.of(PdfRenderer.render(sample.blocks()), new Random(seed + i));
        Reading reading = reader.read(new SourceDocument(sample.name(), "", scan));
        VariedScore.compare(sample, reading, tally);
      }
    }
    return tally;
  }
}
