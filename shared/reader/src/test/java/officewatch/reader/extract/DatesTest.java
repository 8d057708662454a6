package officewatch.reader.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-03-05",
        "2024/03/05",
        "2024.03.05",
        "2024. 03. 05.",
        "2024-03-05T10:00:00Z",
        "05.03.2024",
        "5. 3. 2024",
        "05.03.24",
        "March 5, 2024",
        "Mar 5 2024",
        "MARCH 5TH, 2024",
        "March 5th, 2024",
        "5 March 2024",
        "5th of March 2024",
        "05-Mar-2024",
        "5 Mar, 2024",
        "5. März 2024",
        "5 mars 2024",
        "5 de marzo de 2024",
        "5 marzo 2024",
        "5 maart 2024",
        "5 de março de 2024",
        "5 marca 2024",
        "5 mars 2024",
        "5. marts 2024",
        "5. maaliskuuta 2024",
        "5. března 2024",
        "2024. március 5.",
        "5 martie 2024",
        "5 Mart 2024",
        "5 марта 2024",
        "5 Μαρτίου 2024",
        "2024年3月5日"
      })
  void reads(String printed) {
    assertThat(Dates.find(printed, Months.USUAL))
        .singleElement()
        .satisfies(date -> assertThat(date.value(true)).isEqualTo(LocalDate.of(2024, 3, 5)));
  }

  @Test
  void knowsBothOrders() {
    DateAt date = Dates.find("03/05/2024", Months.USUAL).getFirst();

    assertThat(date.value(true)).isEqualTo(LocalDate.of(2024, 5, 3));
    assertThat(date.value(false)).isEqualTo(LocalDate.of(2024, 3, 5));
    assertThat(date.ambiguous()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"25/03/2024, 1", "03/25/2024, -1", "03/04/2024, 0", "25.03.2024, 0"})
  void votesForTheOrder(String printed, int vote) {
    assertThat(Dates.find(printed, Months.USUAL).getFirst().vote()).isEqualTo(vote);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2.3", "31.02.2024", "12345-01-01", "192.168.1.100", "May 2024", "1/2"})
  void areNone(String printed) {
    assertThat(Dates.find(printed, Months.USUAL)).isEmpty();
  }
}
