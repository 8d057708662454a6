package officewatch.reader.varied;

import static org.assertj.core.api.Assertions.assertThat;

import officewatch.reader.score.Tally;
import officewatch.reader.varied.VariedScore.Medium;
import officewatch.reader.varied.VariedScore.Part;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Floors under the reading of invoices nobody looked at one by one: made-up layouts, languages,
 * currencies. The figures of many more documents are printed by {@link VariedScore}.
 */
class VariedTest {
  private static final int DOCUMENTS = 60;
  private static final long SEED = 3;

  @ParameterizedTest
  @CsvSource({
    "DEVELOPED, PDF, 97, 97, 97, 97",
    "DEVELOPED, HTML, 97, 97, 97, 97",
    "DEVELOPED, TEXT, 97, 97, 97, 97",
    "HELD_LAYOUTS, PDF, 93, 88, 90, 85",
    "HELD_LAYOUTS, HTML, 93, 88, 90, 85",
    "HELD_LAYOUTS, TEXT, 93, 88, 90, 85",
    "HELD_LANGUAGES, PDF, 93, 93, 92, 80",
    "HELD_LANGUAGES, HTML, 93, 93, 92, 80",
    "HELD_LANGUAGES, TEXT, 93, 93, 92, 80",
    "FRESH_LANGUAGES, PDF, 93, 93, 92, 85",
    "FRESH_LANGUAGES, TEXT, 93, 93, 92, 85",
    "FRESH_LAYOUTS, PDF, 95, 95, 95, 80",
    "FRESH_LAYOUTS, HTML, 95, 95, 92, 80",
  })
  void reads(Part part, Medium medium, double number, double date, double total, double vendor) {
    Tally tally = VariedScore.score(part, medium, DOCUMENTS, SEED);
    System.out.println(part + " " + medium + ", seed " + SEED + "\n" + tally);

    assertThat(tally.rate("number")).isGreaterThanOrEqualTo(number);
    assertThat(tally.rate("date")).isGreaterThanOrEqualTo(date);
    assertThat(tally.rate("total")).isGreaterThanOrEqualTo(total);
    assertThat(tally.rate("vendor")).isGreaterThanOrEqualTo(vendor);
  }

  /** Calibration: what is booked without a person is right, and it is most of what comes. */
  @ParameterizedTest
  @CsvSource({
    "HELD_LAYOUTS, PDF",
    "HELD_LAYOUTS, HTML",
    "HELD_LANGUAGES, PDF",
    "FRESH_LANGUAGES, TEXT",
    "FRESH_LAYOUTS, PDF",
    "FRESH_LAYOUTS, HTML"
  })
  void whatIsCertainIsRight(Part part, Medium medium) {
    Tally tally = VariedScore.score(part, medium, DOCUMENTS, SEED + 1);

    assertThat(tally.precision("accepted")).isGreaterThanOrEqualTo(98);
    assertThat(tally.coverage("accepted")).isGreaterThanOrEqualTo(70);
  }
}
