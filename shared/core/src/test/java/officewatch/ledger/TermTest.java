package officewatch.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Random;
import officewatch.ledger.Notice.Unit;
import officewatch.ledger.Notice.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The golden cases of definitions section 5, and what must hold for every contract. */
final class TermTest {

  @ParameterizedTest
  @CsvSource({
    // (a) renews 2026-03-15, 60 days
    "2025-03-15, 12, 12, 60, DAYS, 2026-01-02, 2026-03-15, 2026-01-14",
    // (b) GLPI #23084: a term over is followed by the next one
    "2024-08-28, 12, 12, 2, MONTHS, 2026-02-11, 2026-08-28, 2026-06-28",
    // (c) GLPI #6004: 36 months, notice 3 months
    "2018-09-27, 36, 12, 3, MONTHS, 2020-01-01, 2021-09-27, 2021-06-27",
    // (d) GLPI #15893: 36 months, then yearly
    "2020-08-01, 36, 12, 3, MONTHS, 2023-07-31, 2023-08-01, 2023-05-01",
    "2020-08-01, 36, 12, 3, MONTHS, 2023-08-01, 2024-08-01, 2024-05-01",
    "2020-08-01, 36, 12, 3, MONTHS, 2026-11-20, 2027-08-01, 2027-05-01",
    // From the anchor: the 31st comes back after a short month
    "2026-01-31, 1, 1, 1, WEEKS, 2026-03-01, 2026-03-31, 2026-03-24",
    "2026-01-31, 1, 1, 1, MONTHS, 2026-03-01, 2026-03-31, 2026-02-28",
    // A term that has not begun ends after its first length
    "2027-01-15, 12, 1, 0, DAYS, 2026-01-01, 2028-01-15, 2028-01-15",
  })
  void renewalAndDeadline(
      LocalDate start,
      int initial,
      int renewal,
      int number,
      Unit unit,
      LocalDate today,
      LocalDate renewalDate,
      LocalDate deadline) {
    Notice notice = new Notice(number, unit, Wording.BEFORE_RENEWAL_DATE);
    Term term = new Term(start, initial, renewal, true, notice);
    assertThat(term.renewalDate(today)).contains(renewalDate);
    assertThat(term.contractualDeadline(today)).contains(deadline);
  }

  @Test
  void alertHangsOnTheDeadline() {
    Notice notice = new Notice(3, Unit.MONTHS, Wording.BEFORE_RENEWAL_DATE);
    Term term = new Term(LocalDate.of(2018, 9, 27), 36, 12, true, notice);
    assertThat(term.contractualDeadline(LocalDate.of(2021, 6, 6)).map(day -> day.minusDays(21)))
        .contains(LocalDate.of(2021, 6, 6));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-16, 60, DAYS, BEFORE_RENEWAL_DATE, 2026-01-15",
    "2026-03-16, 60, DAYS, BEFORE_LAST_DAY, 2026-01-14",
    "2026-03-16, 60, DAYS, UNKNOWN, 2026-01-14",
    // Counted from the last day of February the month before ends notice on the 28th
    "2026-03-01, 1, MONTHS, BEFORE_LAST_DAY, 2026-01-28",
    "2026-03-31, 1, MONTHS, UNKNOWN, 2026-02-27",
  })
  void wordingDecidesWhatIsCountedFrom(
      LocalDate renewal, int number, Unit unit, Wording wording, LocalDate deadline) {
    assertThat(new Notice(number, unit, wording).lastDay(renewal)).isEqualTo(deadline);
  }

  @ParameterizedTest
  @CsvSource({
    // (b) falls on a Sunday, the day (d) has in 2027 on a Saturday, (a) on a Wednesday
    "2024-08-28, 12, 2, MONTHS, 2026-02-11, 2026-06-26",
    "2020-08-01, 36, 3, MONTHS, 2026-11-20, 2027-04-30",
    "2025-03-15, 12, 60, DAYS, 2026-01-02, 2026-01-14",
  })
  void weekendsRollBack(
      LocalDate start, int initial, int number, Unit unit, LocalDate today, LocalDate deadline) {
    Notice notice = new Notice(number, unit, Wording.BEFORE_RENEWAL_DATE);
    assertThat(new Term(start, initial, 12, true, notice).noticeDeadline(today)).contains(deadline);
  }

  @Test
  void withoutRenewalTheOnlyTermEnds() {
    Notice notice = new Notice(30, Unit.DAYS, Wording.UNKNOWN);
    Term term = new Term(LocalDate.of(2025, 1, 1), 12, 12, false, notice);
    assertThat(term.renewalDate(LocalDate.of(2025, 12, 31))).contains(LocalDate.of(2026, 1, 1));
    assertThat(term.renewalDate(LocalDate.of(2026, 1, 1))).isEmpty();
    assertThat(term.noticeDeadline(LocalDate.of(2025, 6, 1))).isEmpty();
  }

  @Test
  void renewalIsTheFirstTermEndAfterToday() {
    long seed = System.nanoTime();
    System.out.println("TermTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      LocalDate start = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(20_000));
      LocalDate today = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(30_000));
      int initial = 1 + random.nextInt(60);
      int renewal = 1 + random.nextInt(36);
      Notice notice = new Notice(random.nextInt(90), Unit.DAYS, Wording.UNKNOWN);
      Term term = new Term(start, initial, renewal, true, notice);
      LocalDate expected = start.plusMonths(initial);
      for (int k = 1; !expected.isAfter(today); k++) {
        expected = start.plusMonths(initial + (long) k * renewal);
      }
      assertThat(term.renewalDate(today)).as("%s on %s", term, today).contains(expected);
      assertThat(term.noticeDeadline(today).orElseThrow())
          .isBefore(expected)
          .satisfies(
              day -> assertThat(day.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
    }
  }
}
