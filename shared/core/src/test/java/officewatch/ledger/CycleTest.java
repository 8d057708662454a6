package officewatch.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import officewatch.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CycleTest {

  @ParameterizedTest
  @CsvSource({
    "MONTHLY, 54000, 54000",
    "QUARTERLY, 10000, 3333",
    "SEMIANNUAL, 60000, 10000",
    "ANNUAL, 648000, 54000",
    "MONTHS:24, 2400, 100",
    // 146097/4800 days in a mean month, 7 in a week: factor 4.348125
    "WEEKLY, 1000000, 4348125",
    // One rounding, half to even
    "MONTHS:2, 1, 0",
    "MONTHS:2, 3, 2",
  })
  void monthlyAmount(String cycle, long minor, long monthly) {
    assertThat(Cycle.parse(cycle).monthly(new Money(minor, "USD")))
        .contains(new Money(monthly, "USD"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ONE_TIME", "USAGE"})
  void chargesThatDoNotRecurHaveNoMonthlyAmount(String cycle) {
    assertThat(Cycle.parse(cycle).monthly(new Money(100, "USD"))).isEmpty();
  }

  @Test
  void whatIsTooLargeToCountHasNoMonthlyAmount() {
    assertThat(Cycle.WEEKLY.monthly(new Money(Long.MAX_VALUE, "USD"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "monthly", "MONTHS:0", "MONTHS:121", "MONTHS:01", "MONTHS:-1", "DAY"})
  void otherTextIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Cycle.parse(text));
  }

  @Test
  void equalLengthsAreEqual() {
    assertThat(Cycle.parse("MONTHS:12")).isEqualTo(Cycle.ANNUAL);
    assertThat(Cycle.parse("MONTHS:12").text()).isEqualTo("ANNUAL");
    assertThat(Cycle.parse("MONTHS:5").text()).isEqualTo("MONTHS:5");
  }
}
