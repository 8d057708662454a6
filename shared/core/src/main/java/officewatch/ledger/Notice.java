package officewatch.ledger;

import java.time.LocalDate;

/**
 * How long before a term ends a cancellation must be given.
 *
 * @param number 0 or more units
 * @param wording what the contract counts back from
 */
public record Notice(int number, Unit unit, Wording wording) {

  /** The contract's own unit: a month is a calendar month, never 30 days. */
  public enum Unit {
    DAYS,
    WEEKS,
    MONTHS
  }

  /** The day a contract counts back from. */
  public enum Wording {
    /** The first day of the next term. */
    BEFORE_RENEWAL_DATE,
    /** The last day of the running term. */
    BEFORE_LAST_DAY,
    /** Not known; the earlier day of the two readings is safe. */
    UNKNOWN
  }

  /** The last day on which notice counts by the contract, whatever weekday it is. */
  LocalDate lastDay(LocalDate renewalDate) {
    LocalDate fromRenewal = before(renewalDate);
    if (wording == Wording.BEFORE_RENEWAL_DATE) {
      return fromRenewal;
    }
    // One day earlier; where a month's end makes the two ways of counting differ, the safe one.
    LocalDate dayEarlier = fromRenewal.minusDays(1);
    LocalDate fromLastDay = before(renewalDate.minusDays(1));
    return fromLastDay.isBefore(dayEarlier) ? fromLastDay : dayEarlier;
  }

  private LocalDate before(LocalDate day) {
    return switch (unit) {
      case DAYS -> day.minusDays(number);
      case WEEKS -> day.minusWeeks(number);
      case MONTHS -> day.minusMonths(number);
    };
  }
}
