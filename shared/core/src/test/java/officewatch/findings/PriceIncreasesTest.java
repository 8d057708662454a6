package officewatch.findings;

import static officewatch.findings.Facts.bill;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import officewatch.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is a raised price, and what only looks like one (definitions 11). */
final class PriceIncreasesTest {
  private static final String PRO = "Pro plan, member";

  @Test
  void saysOldAndNewPriceSinceWhenAndWhatItCostsAYear() {
    List<Detected> found =
        Facts.of("slack")
            .with(bill(1).line(PRO, "10", "8.00"))
            .with(bill(2).line(PRO, "10", "8.00"))
            .with(bill(3).line(PRO, "12", "9.00"))
            .with(bill(4).line(PRO, "12", "9.00"))
            .seenBy(new PriceIncreases());

    assertThat(found).hasSize(1);
    Detected one = found.getFirst();
    assertThat(one.reasons().getFirst())
        .isEqualTo(
            "The price of \"Pro plan, member\" went up from 8.00 to 9.00 USD for each, by 12.5 %,"
                + " since 2026-03-01.");
    assertThat(one.facts())
        .containsEntry("oldUnitPrice", "8.00")
        .containsEntry("newUnitPrice", "9.00")
        .containsEntry("percent", "12.5")
        .containsEntry("since", "2026-03-01");
    assertThat(one.yearly()).isEqualTo(new Money(12 * 12 * 100, "USD"));
    assertThat(one.invoices()).hasSize(3);
  }

  @Test
  void aFurtherIncreaseIsAnotherCauseAndTheSameOneIsNot() {
    Facts facts =
        Facts.of(null).with(bill(1).line(PRO, "10", "8")).with(bill(2).line(PRO, "10", "9"));
    String first = cause(facts);
    facts.with(bill(3).line(PRO, "11", "9"));
    assertThat(cause(facts)).isEqualTo(first);
    facts.with(bill(4).line(PRO, "11", "9.50"));
    assertThat(cause(facts)).isNotEqualTo(first);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void isNoIncrease(String name, Facts facts) {
    assertThat(facts.seenBy(new PriceIncreases())).isEmpty();
  }

  static Stream<Arguments> isNoIncrease() {
    return Stream.of(
        Arguments.of("more seats", two(bill(1).line(PRO, "10", "8"), bill(2).line(PRO, "30", "8"))),
        Arguments.of(
            "a lower price", two(bill(1).line(PRO, "1", "8"), bill(2).line(PRO, "1", "7"))),
        Arguments.of(
            "a price that came down again",
            two(bill(1).line(PRO, "1", "8"), bill(2).line(PRO, "1", "9"))
                .with(bill(3).line(PRO, "1", "8"))),
        Arguments.of(
            "another currency",
            two(bill(1).line(PRO, "1", "8"), bill(2).in("EUR").line(PRO, "1", "9"))),
        Arguments.of(
            "another plan",
            two(bill(1).line(PRO, "1", "8"), bill(2).line("Business plan, member", "1", "12"))),
        Arguments.of(
            "another account",
            two(
                bill(1).account("A1").line(PRO, "1", "8"),
                bill(2).account("B2").line(PRO, "1", "9"))),
        Arguments.of(
            "a year instead of a month",
            two(
                bill(1).line(PRO, "1", "8"),
                bill(2)
                    .line(
                        PRO,
                        "1",
                        "90",
                        Facts.JANUARY.plusMonths(1),
                        Facts.JANUARY.plusMonths(13),
                        "RECURRING"))),
        Arguments.of(
            "a part of a month before the first whole one",
            two(
                bill(1)
                    .line(
                        PRO,
                        "1",
                        "4",
                        Facts.JANUARY.plusDays(15),
                        Facts.JANUARY.plusMonths(1),
                        "RECURRING"),
                bill(2).line(PRO, "1", "8"))),
        Arguments.of(
            "a prorated line",
            two(
                bill(1).line("Remaining time on Pro plan", "1", "4"),
                bill(2).line("Remaining time on Pro plan", "1", "8"))),
        Arguments.of(
            "usage",
            two(
                bill(1).line("API calls", "1", "8", null, null, "USAGE"),
                bill(2).line("API calls", "1", "19", null, null, "USAGE"))),
        Arguments.of(
            "a total without quantity, once each",
            two(bill(1).line(PRO, null, "80"), bill(2).line(PRO, null, "90"))),
        Arguments.of(
            "a price that follows an exchange rate",
            two(bill(1).line(PRO, "1", "8.01"), bill(2).line(PRO, "1", "7.93"))
                .with(bill(3).line(PRO, "1", "8.11"))),
        Arguments.of(
            "rounding", two(bill(1).line(PRO, "3", "3.333"), bill(2).line(PRO, "3", "3.334"))));
  }

  private static Facts two(Facts.BillBuilder one, Facts.BillBuilder other) {
    return Facts.of("slack").with(one).with(other);
  }

  private static String cause(Facts facts) {
    return facts.seenBy(new PriceIncreases()).getFirst().cause();
  }
}
