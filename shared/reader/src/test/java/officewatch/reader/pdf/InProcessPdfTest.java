package officewatch.reader.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import officewatch.reader.Verdict;
import officewatch.reader.layout.Cell;
import officewatch.reader.layout.Page;
import officewatch.reader.layout.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class InProcessPdfTest {
  private final InProcessPdf pdfs = new InProcessPdf();

  @Test
  void keepsRowsAndCells() {
    PdfContent content = pdfs.read(SamplePdfs.text("Invoice number  INV-1", "Total  12.00 EUR"));

    assertThat(content.verdict()).isEqualTo(Verdict.OK);
    Page page = content.pages().getFirst();
    assertThat(page.text()).isEqualTo("Invoice number  INV-1\nTotal  12.00 EUR\n");
    assertThat(page.rows()).extracting(row -> row.cells().size()).containsExactly(2, 2);
    for (Row row : page.rows()) {
      for (Cell cell : row.cells()) {
        assertThat(page.text().substring(cell.start(), cell.end())).isEqualTo(cell.text());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {90, 180, 270})
  void readsRotatedPages(int degrees) {
    assertThat(pdfs.read(SamplePdfs.rotated(degrees, "Total 12.00")).pages().getFirst().text())
        .isEqualTo("Total 12.00\n");
  }

  @Test
  void readsTextDrawnTwiceOnce() {
    String once = "BT /F 10 Tf 60 700 Td (Total) Tj ET ";
    String again = "BT /F 10 Tf 60.3 700 Td (Total) Tj ET";

    assertThat(pdfs.read(SamplePdfs.operators(once + again, 1)).pages().getFirst().text())
        .isEqualTo("Total\n");
  }

  @Test
  void readsTheTextLayerOfAScan() {
    assertThat(pdfs.read(SamplePdfs.invisible("Total 12.00")).pages().getFirst().text())
        .isEqualTo("Total 12.00\n");
  }

  @Test
  void readsWhenOnlyTheOwnerHasAPassword() {
    PdfContent content = pdfs.read(SamplePdfs.encrypted("owner", ""));

    assertThat(content.verdict()).isEqualTo(Verdict.OK);
    assertThat(content.pages().getFirst().text()).contains("Secret 42");
  }

  @Test
  void refusesWhatNeedsAPassword() {
    PdfContent content = pdfs.read(SamplePdfs.encrypted("owner", "user"));

    assertThat(content.verdict()).isEqualTo(Verdict.ENCRYPTED);
    assertThat(content.reason()).contains("without a password");
  }

  @Test
  void refusesPicturesOnly() {
    assertThat(pdfs.read(SamplePdfs.empty()).verdict()).isEqualTo(Verdict.UNSUPPORTED);
  }

  @Test
  void refusesGarbage() {
    byte[] garbage = "%PDF-1.7\nnothing of use".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(pdfs.read(garbage).verdict()).isEqualTo(Verdict.MALFORMED);
    assertThat(pdfs.read(new byte[0]).verdict()).isEqualTo(Verdict.MALFORMED);
  }

  @Test
  void survivesTruncationAndNoise() {
    byte[] good = SamplePdfs.text("Invoice number  INV-1", "Total  12.00 EUR");
    long seed = 20260101;
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      byte[] bad = Arrays.copyOf(good, 1 + random.nextInt(good.length));
      for (int j = 0; j < 5; j++) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt();
      }
      PdfContent content = pdfs.read(bad);
      assertThat(content.verdict() == Verdict.OK)
          .as("seed %d, document %d", seed, i)
          .isEqualTo(content.reason() == null);
    }
  }

  @Test
  void limitsTheDecodedSize() {
    assertThat(pdfs.read(SamplePdfs.flateBomb(200)).verdict()).isEqualTo(Verdict.RESOURCE_LIMIT);
  }

  @Test
  void limitsOperators() {
    assertThat(pdfs.read(SamplePdfs.operators("q Q\n", 2_000_000)).verdict())
        .isEqualTo(Verdict.RESOURCE_LIMIT);
  }

  @Test
  void limitsCharacters() {
    String operators = "BT /F 9 Tf 9 9 Td (" + "x".repeat(1_000) + ") Tj ET\n";

    assertThat(pdfs.read(SamplePdfs.operators(operators, 600)).verdict())
        .isEqualTo(Verdict.RESOURCE_LIMIT);
  }

  @Test
  void limitsFormsThatMultiply() {
    assertThat(pdfs.read(SamplePdfs.exponentialForms(12)).verdict())
        .isIn(Verdict.RESOURCE_LIMIT, Verdict.TIMEOUT);
  }

  @Test
  void limitsTime() {
    PdfLimits hasty = new PdfLimits(1 << 20, 50, 1 << 30, 1 << 30, 64 << 20, 1, 1, Duration.ZERO);

    assertThat(new InProcessPdf(hasty).read(SamplePdfs.text("Total 1.00")).verdict())
        .isEqualTo(Verdict.TIMEOUT);
  }

  @Test
  void limitsTheFile() {
    assertThat(pdfs.read(new byte[(25 << 20) + 1]).verdict()).isEqualTo(Verdict.RESOURCE_LIMIT);
  }

  @Test
  void keepsThePagesBeforeABomb() {
    PdfContent content = pdfs.read(SamplePdfs.textThen("q Q\n".repeat(2_000_000)));

    assertThat(content.verdict()).isEqualTo(Verdict.OK);
    assertThat(content.pages().getFirst().text()).contains("Invoice 42");
    assertThat(content.warnings()).hasSize(1);
  }

  @Test
  void readsFiftyPagesAndSaysSo() {
    PdfContent content = pdfs.read(SamplePdfs.pages(60));

    assertThat(content.pages()).hasSize(50);
    assertThat(content.warnings()).containsExactly("Only the first 50 pages were read.");
  }

  @Test
  void takesEmbeddedFilesWithinLimits() {
    byte[] xml = "<Invoice/>".getBytes(StandardCharsets.UTF_8);
    PdfContent content =
        pdfs.read(
            SamplePdfs.withFiles(Map.of("factur-x.xml", xml, "huge.bin", new byte[11 << 20])));

    assertThat(content.files()).extracting(EmbeddedFile::name).containsExactly("factur-x.xml");
    assertThat(content.files().getFirst().bytes()).isEqualTo(xml);
  }
}
