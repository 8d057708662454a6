package officewatch.reader.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import officewatch.reader.pdf.InProcessPictures;
import officewatch.reader.pdf.SamplePdfs;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** With the real program; skipped, and said so, where it is not installed. */
class TesseractTest {
  private static final Duration LIMIT = Duration.ofMinutes(1);

  @Test
  void readsWordsWithTheirPlacesAndSaysWhoReadThem() throws OcrTimeout {
    Tesseract tesseract = installed();

    List<OcrWord> words = tesseract.words(picture("Total 12.00 EUR"), LIMIT);

    assertThat(tesseract.name()).matches("tesseract-\\d.*\\(eng.*\\)");
    assertThat(words).extracting(OcrWord::text).containsExactly("Total", "12.00", "EUR");
    assertThat(words).allSatisfy(word -> assertThat(word.confidence()).isBetween(0.5, 1.0));
    assertThat(words).extracting(OcrWord::line).containsOnly(0);
    assertThat(words.getFirst().box().x()).isCloseTo(60, within(3.0));
  }

  @Test
  void thePictureReadAgainGivesTheSame() throws OcrTimeout {
    Tesseract tesseract = installed();
    Picture picture = picture("Invoice number INV-1", "Total 12.00 EUR");

    assertThat(tesseract.words(picture, LIMIT)).isEqualTo(tesseract.words(picture, LIMIT));
  }

  @Test
  void givesUpAtItsLimit() {
    Tesseract tesseract = installed();

    assertThatThrownBy(() -> tesseract.words(picture("Total 12.00 EUR"), Duration.ofMillis(1)))
        .isInstanceOf(OcrTimeout.class);
  }

  @Test
  void aProgramThatIsNoneIsNotInstalled() {
    assertThat(Tesseract.at(Path.of("/nowhere/tesseract"))).isEmpty();
    assertThat(Tesseract.at(Path.of(System.getProperty("java.home"), "bin", "java"))).isEmpty();
  }

  private static Tesseract installed() {
    Optional<Tesseract> tesseract = Tesseract.installed();
    Assumptions.assumeTrue(tesseract.isPresent(), "tesseract is not installed: not tested");
    return tesseract.orElseThrow();
  }

  private static Picture picture(String... lines) {
    Picture picture = new InProcessPictures().draw(SamplePdfs.text(lines), 1).picture();
    if (picture == null) {
      throw new AssertionError("the page was not drawn");
    }
    return picture;
  }
}
