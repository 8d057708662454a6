package officewatch.ledger;

import java.time.LocalDate;
import officewatch.money.Money;
import officewatch.problem.Problem;

/** What the ledger takes, whichever way it is entered. Within it every sum fits and is shown. */
public final class LedgerLimits {
  private static final long MAX_MINOR = 100_000_000_000_000L;
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

  private LedgerLimits() {}

  /** Whether a price per cycle can be entered: 0 to 10^14 minor units. */
  public static boolean takesPrice(Money amount) {
    return amount.minor() >= 0 && amount.minor() <= MAX_MINOR;
  }

  /** Whether a subscription can start on the day: 1900 to 2199. */
  public static boolean takesStart(LocalDate day) {
    return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
  }

  static void check(SubscriptionTerms terms) {
    if (!takesPrice(terms.amount())) {
      throw new Problem.Invalid("/amount/amount", "must be 0 or more, and have 14 digits at most");
    }
    LocalDate start = terms.startedOn();
    if (start != null && !takesStart(start)) {
      throw new Problem.Invalid("/startedOn", "must be between " + FIRST_DAY + " and " + LAST_DAY);
    }
  }
}
