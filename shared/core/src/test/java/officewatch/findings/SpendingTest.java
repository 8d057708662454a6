package officewatch.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import officewatch.ledger.Cycle;
import officewatch.money.Money;
import officewatch.reader.catalogue.BillingCycle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpendingTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  @ParameterizedTest
  @CsvSource({
    "31, MONTHLY, 120000",
    "30, MONTHLY, 120000",
    "28, MONTHLY, 120000",
    "26, MONTHLY, 120000",
    "61, MONTHS:2, 60000",
    "92, QUARTERLY, 40000",
    "122, MONTHS:4, 30000",
    "184, SEMIANNUAL, 20000",
    "365, ANNUAL, 10000",
    "366, ANNUAL, 10000",
    // 10000 * 12 / 36, one rounding
    "1095, MONTHS:36, 3333",
    // 10000 * 365 / 7
    "7, WEEKLY, 521429",
    "8, WEEKLY, 521429",
    // No cycle of the ledger: by the day
    "14, , 260714",
    "25, , 146000",
    "4000, , 912",
  })
  void aPeriodIsTheNearestCycle(int days, @Nullable String cycle, long yearly) {
    Spending spending = one(invoice(10_000L, DAY, DAY, DAY.plusDays(days - 1L)));
    assertThat(spending.cycle()).isEqualTo(cycle == null ? null : Cycle.parse(cycle));
    assertThat(spending.yearly()).isEqualTo(new Money(yearly, "USD"));
    assertThat(spending.amount()).isEqualTo(new Money(10_000, "USD"));
    assertThat(spending.basis()).contains(days + " days");
  }

  @Test
  void twoInvoicesThirtyDaysApartAreMonthly() {
    Spending spending =
        Spending.of(
                List.of(
                    invoice(10_000L, DAY.plusDays(30), null, null),
                    invoice(9_000L, DAY, null, null)),
                null)
            .orElseThrow();
    assertThat(spending.cycle()).isEqualTo(Cycle.MONTHLY);
    assertThat(spending.yearly()).isEqualTo(new Money(120_000, "USD"));
  }

  @Test
  void oneInvoiceIsCountedOnceUnlessTheVendorIsKnownToBillMonthly() {
    FindingEvidence invoice = invoice(10_000L, DAY, null, null);
    assertThat(one(invoice).yearly()).isEqualTo(new Money(10_000, "USD"));
    Spending monthly = Spending.of(List.of(invoice), BillingCycle.MONTHLY).orElseThrow();
    assertThat(monthly.cycle()).isEqualTo(Cycle.MONTHLY);
    assertThat(monthly.yearly()).isEqualTo(new Money(120_000, "USD"));
  }

  @ParameterizedTest
  @CsvSource({"-1", "100000000000001", "9223372036854775807"})
  void whatIsNoPriceSaysNothing(long minor) {
    assertThat(Spending.of(List.of(invoice(minor, DAY, DAY, DAY.plusDays(6))), null)).isEmpty();
  }

  private static Spending one(FindingEvidence invoice) {
    return Spending.of(List.of(invoice), null).orElseThrow();
  }

  private static FindingEvidence invoice(
      long minor, LocalDate issued, @Nullable LocalDate start, @Nullable LocalDate end) {
    return new FindingEvidence(new UUID(0, 1), "1", issued, start, end, "USD", minor, null);
  }
}
