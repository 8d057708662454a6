package officewatch.findings;

import static officewatch.findings.Facts.bill;
import static officewatch.findings.Facts.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import officewatch.money.Money;
import org.junit.jupiter.api.Test;

/** More seats than a year ago, or than the ledger knows. */
final class SeatGrowthTest {
  private static final String SEATS = "Pro, active member";
  private static final Detector RULE = new SeatGrowth();

  @Test
  void aTenthMoreThanBeforeIsGrowth() {
    List<Detected> found =
        Facts.of("slack")
            .with(bill(1).line(SEATS, "20", "10"))
            .with(bill(2).line(SEATS, "22", "10"))
            .seenBy(RULE);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().facts())
        .containsEntry("oldQuantity", "20")
        .containsEntry("newQuantity", "22");
    assertThat(found.getFirst().yearly()).isEqualTo(new Money(2 * 12 * 1000, "USD"));
  }

  @Test
  void lessThanATenthOrBeforeLastYearIsNone() {
    assertThat(
            Facts.of(null)
                .with(bill(1).line(SEATS, "20", "10"))
                .with(bill(2).line(SEATS, "21", "10"))
                .seenBy(RULE))
        .isEmpty();
    assertThat(
            Facts.of(null)
                .with(bill(1).line(SEATS, "20", "10"))
                .with(bill(14).line(SEATS, "40", "10"))
                .seenBy(RULE))
        .isEmpty();
  }

  @Test
  void theLedgersSeatsAreTheMeasureWhereItKnowsThem() {
    Facts facts =
        Facts.of("slack")
            .with(bill(1).line(SEATS, "10", "10"))
            .with(bill(2).line(SEATS, "30", "10"));
    assertThat(facts.seenBy(RULE)).hasSize(1);
    facts.with(subscription("Slack", "slack", "300.00", null, 30, null));
    assertThat(facts.seenBy(RULE)).isEmpty();
    facts.with(bill(3).line(SEATS, "33", "10"));
    assertThat(facts.seenBy(RULE))
        .extracting(one -> one.facts().get("oldQuantity"))
        .containsExactly("30");
  }

  @Test
  void monthsAndPartsAreNoSeats() {
    LocalDate from = Facts.JANUARY;
    assertThat(
            Facts.of(null)
                .with(bill(1).line("Plan", "12", "10", from, from.plusMonths(12), "RECURRING"))
                .with(bill(2).line("Plan", "12", "10", from, from.plusMonths(12), "RECURRING"))
                .seenBy(RULE))
        .isEmpty();
    assertThat(
            Facts.of(null)
                .with(bill(1).line("Storage", "1.5", "10"))
                .with(bill(2).line("Storage", "4.5", "10"))
                .seenBy(RULE))
        .isEmpty();
  }
}
