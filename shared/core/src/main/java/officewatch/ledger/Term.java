package officewatch.ledger;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The terms a contract runs through. Every date is counted from the first day, never from the term
 * before: a start on the 31st stays on the 31st.
 *
 * @param start first day of the first term
 * @param initialMonths length of the first term
 * @param renewalMonths length of every further term
 * @param autoRenew whether a term follows unless notice is given; without it the first term is all
 */
public record Term(
    LocalDate start,
    int initialMonths,
    int renewalMonths,
    boolean autoRenew,
    @Nullable Notice notice) {

  /**
   * The terms of a subscription, as far as they are known. An unstated first term is as long as the
   * billing cycle, an unstated further term as long as the first; nothing follows without a start
   * or a length in months.
   */
  public static Optional<Term> of(SubscriptionTerms terms) {
    LocalDate start = terms.startedOn();
    Integer stated = terms.initialTermMonths();
    int initial = stated != null ? stated : terms.cycle().wholeMonths().orElse(0);
    if (start == null || initial == 0) {
      return Optional.empty();
    }
    Integer renewal = terms.renewalTermMonths();
    return Optional.of(
        new Term(
            start,
            initial,
            renewal != null ? renewal : initial,
            terms.autoRenew(),
            terms.notice()));
  }

  /** First day after the term under way on this day; empty when the only term is over. */
  public Optional<LocalDate> renewalDate(LocalDate today) {
    long k = autoRenew ? Math.max(0, estimate(today)) : 0;
    while (autoRenew && !end(k).isAfter(today)) {
      k++;
    }
    return Optional.of(end(k)).filter(end -> end.isAfter(today));
  }

  /**
   * Last working day on which notice can be given to keep the term under way from renewing; it may
   * lie in the past, then the next term is committed. Empty without notice or renewal.
   */
  public Optional<LocalDate> noticeDeadline(LocalDate today) {
    return contractualDeadline(today).map(Term::workingDay);
  }

  /** As {@link #noticeDeadline}, on the day the contract's wording leads to. */
  public Optional<LocalDate> contractualDeadline(LocalDate today) {
    Notice given = notice;
    return given == null || !autoRenew ? Optional.empty() : renewalDate(today).map(given::lastDay);
  }

  private LocalDate end(long k) {
    return start.plusMonths(initialMonths + k * renewalMonths);
  }

  /** At most the number of the term under way, so that counting on from it finds that term. */
  private long estimate(LocalDate today) {
    return (ChronoUnit.MONTHS.between(start, today) - initialMonths) / renewalMonths - 1;
  }

  /** The day, or the Friday before a weekend: rolling back is safe, rolling forth is not. */
  private static LocalDate workingDay(LocalDate day) {
    int past = day.getDayOfWeek().getValue() - DayOfWeek.FRIDAY.getValue();
    return past > 0 ? day.minusDays(past) : day;
  }
}
