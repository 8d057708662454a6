package officewatch.reader.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import officewatch.reader.Box;
import officewatch.reader.Field;
import officewatch.reader.Reading;
import officewatch.reader.SourceDocument;
import officewatch.reader.ocr.OcrWord;
import officewatch.reader.ocr.Picture;
import officewatch.reader.pdf.InProcessPdf;
import officewatch.reader.pdf.InProcessPictures;
import officewatch.reader.pdf.SamplePdfs;
import officewatch.reader.propose.Expense;
import officewatch.reader.propose.ExpenseAnalyzer;
import officewatch.reader.propose.Proposal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExpenseProposalsTest {

  @Test
  void aProposalThatStandsOnThePageFillsAGap() {
    Reading reading = read(new Proposal("dueDate", "", "2024-04-30"));

    assertThat(known(reading.dueDate()).value()).isEqualTo(LocalDate.of(2024, 4, 30));
    assertThat(known(reading.dueDate()).confidence())
        .isLessThan(known(reading.number()).confidence());
    assertThat(known(reading.dueDate()).evidence().rule()).contains("service-1");
  }

  @Test
  void aProposalThatStandsNowhereIsRefused() {
    assertThat(read(new Proposal("dueDate", "", "2024-05-01")).dueDate()).isNull();
    assertThat(read(new Proposal("tax", "", "7.60")).tax()).isNull();
  }

  @Test
  void printThatMayMeanTwoThingsIsUnknown() {
    assertThat(read(new Proposal("dueDate", "", "03/04/2024")).dueDate()).isNull();
  }

  private static <T> Field<T> known(@Nullable Field<T> field) {
    assertThat(field).isNotNull();
    return Objects.requireNonNull(field);
  }

  private static Reading read(Proposal proposal) {
    ExpenseAnalyzer service =
        new ExpenseAnalyzer() {
          @Override
          public String name() {
            return "service-1";
          }

          @Override
          public Expense analyze(Picture picture, Duration limit) {
            return new Expense(words(), List.of(proposal));
          }
        };
    return new InvoiceReader(new InProcessPdf(), new Scans(new InProcessPictures(), service))
        .read(new SourceDocument("scan.pdf", "", SamplePdfs.blankPages(1)));
  }

  private static List<OcrWord> words() {
    List<OcrWord> words = new ArrayList<>();
    String[] lines = {
      "Invoice number: INV-7", "Total amount: 12.00 EUR", "x 2024-04-30", "y 03/04/2024"
    };
    for (int line = 0; line < lines.length; line++) {
      double x = 60;
      for (String text : lines[line].split(" ")) {
        words.add(new OcrWord(text, new Box(x, 100 + 20 * line, 5 * text.length(), 8), 0.95, line));
        x += 5 * text.length() + 3;
      }
    }
    return words;
  }
}
