package officewatch.reader.extract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date in a cell.
 *
 * @param date the only reading, or the one with the day before the month
 * @param monthFirst the other reading; null when the order is not in doubt
 * @param vote what it says about the order in this document: 1 day first, -1 month first, 0 nothing
 * @param start in the cell's text
 */
record DateAt(LocalDate date, @Nullable LocalDate monthFirst, int vote, int start, int end) {

  LocalDate value(boolean dayFirst) {
    return dayFirst || monthFirst == null ? date : monthFirst;
  }

  boolean ambiguous() {
    return monthFirst != null;
  }
}
