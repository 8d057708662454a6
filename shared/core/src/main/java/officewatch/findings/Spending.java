package officewatch.findings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import officewatch.ledger.Cycle;
import officewatch.ledger.LedgerLimits;
import officewatch.money.Money;
import officewatch.reader.catalogue.BillingCycle;
import org.jspecify.annotations.Nullable;

/**
 * What a vendor's invoices say about its price: the last amount, how often it comes, and what that
 * makes a year. An estimate, and it says what it rests on.
 *
 * @param amount of the last invoice, before tax where the document says so
 * @param cycle null when the invoices come in no cycle the ledger knows
 */
record Spending(Money amount, @Nullable Cycle cycle, Money yearly, String basis) {
  private static final BigDecimal DAYS_PER_MONTH = new BigDecimal("30.436875");
  private static final int SHORTEST_MONTH = 26;
  private static final int DAYS_PER_YEAR = 365;

  /**
   * Estimates from the invoices, newest first; empty when the newest has no amount, or one that is
   * no price.
   *
   * @param usual how the vendor usually bills, as the catalogue has it
   */
  static Optional<Spending> of(List<FindingEvidence> newestFirst, @Nullable BillingCycle usual) {
    if (newestFirst.isEmpty()) {
      return Optional.empty();
    }
    FindingEvidence last = newestFirst.getFirst();
    @Nullable Long minor = last.amountMinor();
    @Nullable String currency = last.currency();
    if (minor == null || currency == null) {
      return Optional.empty();
    }
    return Optional.of(new Money(minor, currency))
        .filter(LedgerLimits::takesPrice)
        .map(
            amount ->
                fromPeriod(amount, last)
                    .or(() -> fromRhythm(amount, newestFirst))
                    .orElseGet(() -> fromHabit(amount, usual)));
  }

  private static Optional<Spending> fromPeriod(Money amount, FindingEvidence last) {
    @Nullable LocalDate start = last.periodStart();
    @Nullable LocalDate end = last.periodEnd();
    if (start == null || end == null || !start.isBefore(end)) {
      return Optional.empty();
    }
    long days = ChronoUnit.DAYS.between(start, end) + 1;
    return Optional.of(every(amount, days, "The last invoice covers " + days + " days."));
  }

  private static Optional<Spending> fromRhythm(Money amount, List<FindingEvidence> newestFirst) {
    @Nullable LocalDate last = newestFirst.getFirst().issueDate();
    if (last == null) {
      return Optional.empty();
    }
    return newestFirst.stream()
        .map(FindingEvidence::issueDate)
        .filter(date -> date != null && date.isBefore(last))
        .findFirst()
        .map(
            before -> {
              long days = ChronoUnit.DAYS.between(before, last);
              return every(amount, days, "The last two invoices are " + days + " days apart.");
            });
  }

  private static Spending fromHabit(Money amount, @Nullable BillingCycle usual) {
    if (usual == BillingCycle.MONTHLY) {
      return inCycle(amount, Cycle.MONTHLY, 1, "This vendor usually bills every month.");
    }
    return inCycle(
        amount,
        Cycle.ANNUAL,
        12,
        usual == BillingCycle.ANNUAL
            ? "This vendor usually bills once a year."
            : "One invoice so far, counted once; it may come more often.");
  }

  /** A charge for so many days, in the cycle of whole months or the week nearest to them. */
  private static Spending every(Money amount, long days, String basis) {
    if (days >= 6 && days <= 8) {
      return new Spending(amount, Cycle.WEEKLY, scaled(amount, DAYS_PER_YEAR, 7), basis);
    }
    long months =
        BigDecimal.valueOf(days).divide(DAYS_PER_MONTH, 0, RoundingMode.HALF_EVEN).longValueExact();
    return days < SHORTEST_MONTH || months > Cycle.MAX_MONTHS
        ? new Spending(amount, null, scaled(amount, DAYS_PER_YEAR, days), basis)
        : inCycle(amount, Cycle.ofMonths((int) months), months, basis);
  }

  private static Spending inCycle(Money amount, Cycle cycle, long months, String basis) {
    return new Spending(amount, cycle, scaled(amount, 12, months), basis);
  }

  private static Money scaled(Money amount, long factor, long divisor) {
    long minor =
        BigDecimal.valueOf(amount.minor())
            .multiply(BigDecimal.valueOf(factor))
            .divide(BigDecimal.valueOf(divisor), 0, RoundingMode.HALF_EVEN)
            .longValueExact();
    return new Money(minor, amount.currency());
  }
}
