package officewatch.reader.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "1.234,56 €|1234.56",
        "€1,234.56|1234.56",
        "1'234.56|1234.56",
        "1’234.56|1234.56",
        "1 234,56|1234.56",
        "1\u00A0234,56 zł|1234.56",
        "1\u202F234,56|1234.56",
        "12 345 678,90|12345678.90",
        "1,23,456.00|123456.00",
        "12.345.678,90|12345678.90",
        "(180.00)|-180.00",
        "($180.00)|-180.00",
        "180.00-|-180.00",
        "-180.00|-180.00",
        "−180,00 €|-180.00",
        "-$5.00|-5.00",
        "$-5.00|-5.00",
        "$ 1,200|1200",
        "1234 EUR|1234",
        "¥11,000|11000",
        "0,79|0.79",
        "0.025|0.025",
        "EUR 100.00|100.00",
        "US$99.00|99.00",
        "Rs. 1,000.00|1000.00",
        "100,-|100",
      })
  void reads(String printed, String value) {
    Writing writing = new Writing(Amounts.vote(printed, 2) >= 0 ? '.' : ',', 2);

    assertThat(Amounts.find(printed, List.of(), writing))
        .singleElement()
        .satisfies(amount -> assertThat(amount.value()).isEqualByComparingTo(value));
  }

  @ParameterizedTest
  @CsvSource({"19 %", "19.0%", "A1807", "INV-20.50", "12:30", "10/2024", "#4410", "5th", "1.2.3"})
  void areNone(String printed) {
    assertThat(Amounts.find(printed, spans(Dates.find(printed, Months.USUAL)), new Writing('.', 2)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"',',1234", "'.',1.234"})
  void theDocumentDecidesWhatThreeDigitsBehindAPointAre(char mark, String value) {
    assertThat(Numbers.value("1.234", new Writing(mark, 2))).isEqualByComparingTo(value);
  }

  @Test
  void groupsWhenNothingDecides() {
    assertThat(Numbers.value("1.234", new Writing((char) 0, 2))).isEqualByComparingTo("1234");
    assertThat(Numbers.value("1,234", new Writing((char) 0, 2))).isEqualByComparingTo("1234");
  }

  private static List<Ids.Span> spans(List<DateAt> dates) {
    return dates.stream().map(d -> new Ids.Span(d.start(), d.end())).toList();
  }
}
