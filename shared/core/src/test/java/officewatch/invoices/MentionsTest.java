package officewatch.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a document names another by its number. */
final class MentionsTest {

  @ParameterizedTest
  @CsvSource({
    "INV-1001, Credit for invoice INV-1001., true",
    "inv-1001, CREDIT FOR INV-1001, true",
    "INV-1001, Credit for invoice INV-10010, false",
    "1001, Credit for INV-1001, false",
    "101, Credit for 101, false",
    "Draft, Draft of a letter, false",
  })
  void aWholeNumberWithADigitIsAMention(String number, String text, boolean mentioned) {
    assertThat(Mentions.of(number, List.of("Page 1", text))).isEqualTo(mentioned);
  }
}
