package officewatch.reader.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import officewatch.reader.Box;
import officewatch.reader.Field;
import officewatch.reader.Reading;
import officewatch.reader.SourceDocument;
import officewatch.reader.Trait;
import officewatch.reader.Verdict;
import officewatch.reader.ocr.OcrEngine;
import officewatch.reader.ocr.OcrTimeout;
import officewatch.reader.ocr.OcrWord;
import officewatch.reader.ocr.Picture;
import officewatch.reader.pdf.InProcessPdf;
import officewatch.reader.pdf.InProcessPictures;
import officewatch.reader.pdf.SamplePdfs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScansTest {
  private static final byte[] SCAN = SamplePdfs.drawn("0 0 300 300 re f");

  @Test
  void wordsOfAPictureAreReadLikeAPage() {
    Reading reading = read(SCAN, engine(0.9));

    assertThat(reading.total()).isNotNull();
    assertThat(known(reading.total()).value()).isEqualTo(new BigDecimal("12.00"));
    assertThat(known(reading.number()).value()).isEqualTo("INV-7");
    assertThat(reading.source()).isEqualTo("scan/test-1");
  }

  @Test
  void aLineThatFallsAcrossThePageIsOneRow() {
    Reading straight = read(SCAN, engine(0.9));
    Reading askew = read(SCAN, new Words(0.9, 0.03));

    assertThat(askew.pages()).isEqualTo(straight.pages());
  }

  @Test
  void isNeverBookedWithoutAPerson() {
    Reading reading = read(SCAN, engine(1));

    assertThat(reading.isCertain()).isFalse();
    assertThat(reading.traits()).contains(Trait.SECOND_HAND);
    assertThat(reading.warnings()).anyMatch(w -> w.contains("test-1"));
  }

  @Test
  void aValueIsNoSurerThanItsWords() {
    assertThat(known(read(SCAN, engine(0.7)).total()).confidence())
        .isLessThan(known(read(SCAN, engine(0.9)).total()).confidence());
  }

  @Test
  void whatWasHardlyLegibleIsUnknown() {
    assertThat(read(SCAN, engine(0.4)).total()).isNull();
  }

  @Test
  void aPictureFileIsAScan() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(600, 800, BufferedImage.TYPE_INT_ARGB), "png", png);

    assertThat(read(png.toByteArray(), engine(0.9)).total()).isNotNull();
  }

  @Test
  void readsThreePagesAndSaysWhatItLeftOut() {
    List<Integer> pages = new ArrayList<>();
    OcrEngine counting =
        new Words(0.9, 0) {
          @Override
          public List<OcrWord> words(Picture picture, Duration limit) throws OcrTimeout {
            pages.add(pages.size());
            return super.words(picture, limit);
          }
        };

    Reading reading = read(SamplePdfs.blankPages(5), counting);

    assertThat(pages).hasSize(3);
    assertThat(reading.warnings()).contains("Only the first 3 pages were read.");
  }

  @Test
  void anEngineThatIsLateIsATimeout() {
    OcrEngine late =
        new Words(0.9, 0) {
          @Override
          public List<OcrWord> words(Picture picture, Duration limit) throws OcrTimeout {
            throw new OcrTimeout("late");
          }
        };

    assertThat(read(SCAN, late).verdict()).isEqualTo(Verdict.TIMEOUT);
  }

  @Test
  void aPictureWithoutWordsSaysWhatToDo() {
    OcrEngine blind =
        new Words(0.9, 0) {
          @Override
          public List<OcrWord> words(Picture picture, Duration limit) {
            return List.of();
          }
        };

    Reading reading = read(SCAN, blind);

    assertThat(reading.verdict()).isEqualTo(Verdict.UNSUPPORTED);
    assertThat(reading.reason()).contains("Enter the values");
  }

  @Test
  void withoutAnEngineAScanIsRefusedWithAHint() {
    Reading reading =
        new InvoiceReader(new InProcessPdf()).read(new SourceDocument("scan.pdf", "", SCAN));

    assertThat(reading.verdict()).isEqualTo(Verdict.UNSUPPORTED);
    assertThat(reading.reason()).contains("Tesseract").contains("enter the values");
  }

  private static <T> Field<T> known(@Nullable Field<T> field) {
    assertThat(field).isNotNull();
    return Objects.requireNonNull(field);
  }

  private static Reading read(byte[] document, OcrEngine engine) {
    return new InvoiceReader(new InProcessPdf(), new Scans(new InProcessPictures(), engine))
        .read(new SourceDocument("scan", "", document));
  }

  private static OcrEngine engine(double confidence) {
    return new Words(confidence, 0);
  }

  /** Sees one invoice in every picture. */
  private static class Words implements OcrEngine {
    private final double confidence;
    private final double fall;

    Words(double confidence, double fall) {
      this.confidence = confidence;
      this.fall = fall;
    }

    @Override
    public String name() {
      return "test-1";
    }

    @Override
    public List<OcrWord> words(Picture picture, Duration limit) throws OcrTimeout {
      List<OcrWord> words = new ArrayList<>();
      line(words, 0, "Invoice", "number:", "INV-7");
      line(words, 1, "Invoice", "date:", "2024-03-05");
      line(words, 2, "Total", "amount:", "12.00", "EUR");
      return words;
    }

    private void line(List<OcrWord> words, int line, String... texts) {
      double x = 60;
      for (String text : texts) {
        double width = 5.0 * text.length();
        Box box = new Box(x, 100 + 20 * line + fall * x, width, 8);
        words.add(new OcrWord(text, box, confidence, line));
        x += width + 3;
      }
    }
  }
}
