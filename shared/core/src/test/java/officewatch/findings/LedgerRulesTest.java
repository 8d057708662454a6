package officewatch.findings;

import static officewatch.findings.Facts.bill;
import static officewatch.findings.Facts.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import officewatch.money.Money;
import org.junit.jupiter.api.Test;

/** Bills beside the ledger, and the ledger beside itself. */
final class LedgerRulesTest {
  private static final String PRO = "Pro plan";
  private static final Instant MARCH = Instant.parse("2026-03-15T12:00:00Z");

  @Test
  void aBillAboveTheLedgersAmountIsFound() {
    Facts facts =
        Facts.of("slack")
            .with(subscription("Slack", "slack", "100.00"))
            .with(bill(1).line(PRO, "10", "12.00"));
    List<Detected> found = facts.seenBy(new OverApprovedAmounts());
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().facts())
        .containsEntry("billed", "120.00")
        .containsEntry("approved", "100.00")
        .containsEntry("percent", "20.0");
    assertThat(found.getFirst().yearly()).isEqualTo(new Money(12 * 2000, "USD"));
    // A little more is the same cause, much more another.
    String cause = found.getFirst().cause();
    facts.with(bill(2).line(PRO, "10", "12.10"));
    assertThat(facts.seenBy(new OverApprovedAmounts()).getFirst().cause()).isEqualTo(cause);
    facts.with(bill(3).line(PRO, "10", "15.00"));
    assertThat(facts.seenBy(new OverApprovedAmounts()).getFirst().cause()).isNotEqualTo(cause);
  }

  @Test
  void whatCannotBeComparedWithTheLedgerIsNotOver() {
    Facts other =
        Facts.of("slack")
            .with(subscription("Slack", "slack", "100.00"))
            .with(bill(1).in("EUR").line(PRO, "1", "900"))
            .with(
                bill(2)
                    .line(PRO, "1", "900", Facts.JANUARY, Facts.JANUARY.plusYears(1), "RECURRING"))
            .with(bill(3).line("Set-up", "1", "900", null, null, "ONE_TIME"));
    assertThat(other.seenBy(new OverApprovedAmounts())).isEmpty();
    Facts two =
        Facts.of("slack")
            .with(subscription("Slack", "slack", "100.00", "A", null, null))
            .with(subscription("Slack", "slack", "50.00", "B", null, null))
            .with(bill(1).line("A", "1", "100").line("B", "1", "50"));
    assertThat(two.seenBy(new OverApprovedAmounts())).isEmpty();
  }

  @Test
  void aBillForTimeAfterTheEndIsFoundAndALastBillIsNot() {
    Facts facts =
        Facts.of("slack")
            .with(subscription("Slack", "slack", "100.00", null, null, MARCH))
            .with(bill(3).issued(Facts.JANUARY.plusMonths(3)).line(PRO, "1", "100"));
    assertThat(facts.seenBy(new BilledAfterCancellation())).isEmpty();
    facts.with(bill(4).line(PRO, "1", "100"));
    List<Detected> found = facts.seenBy(new BilledAfterCancellation());
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().facts()).containsEntry("endedOn", "2026-03-15");
    facts.with(bill(5).line(PRO, "1", "100"));
    assertThat(facts.seenBy(new BilledAfterCancellation()).getFirst().cause())
        .isEqualTo(found.getFirst().cause());
    facts.with(subscription("Slack", "slack", "100.00"));
    assertThat(facts.seenBy(new BilledAfterCancellation())).isEmpty();
  }

  @Test
  void onePlanTwiceIsADuplicateAndTwoPlansAreNot() {
    Facts facts =
        Facts.of("slack")
            .with(subscription("Slack", "slack", "100.00", "Pro", null, null))
            .with(subscription("Slack", "slack", "50.00", "Business", null, null));
    assertThat(facts.seenBy(new DuplicateSubscriptions())).isEmpty();
    facts.with(subscription("Slack", "slack", "70.00", "pro ", null, null));
    List<Detected> found = facts.seenBy(new DuplicateSubscriptions());
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().yearly()).isEqualTo(new Money(12 * 7000, "USD"));
  }

  @Test
  void twoProductsOfOneFunctionAreSaidOnceForThePair() {
    Facts one =
        Facts.of("dashlane")
            .with(subscription("Dashlane", "dashlane", "90.00"))
            .beside(subscription("1Password", "1password", "60.00"));
    Facts other =
        Facts.of("1password")
            .with(subscription("1Password", "1password", "60.00"))
            .beside(subscription("Dashlane", "dashlane", "90.00"));
    List<Detected> found = one.seenBy(new OverlappingFunctions());
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().facts()).containsEntry("function", "password-manager");
    assertThat(found.getFirst().yearly()).isEqualTo(new Money(12 * 6000, "USD"));
    assertThat(other.seenBy(new OverlappingFunctions())).isEmpty();
  }

  @Test
  void aSuiteOverlapsWithNothing() {
    assertThat(OverlappingFunctions.specialist("microsoft-365")).isEmpty();
    assertThat(OverlappingFunctions.specialist("google-workspace")).isEmpty();
  }
}
