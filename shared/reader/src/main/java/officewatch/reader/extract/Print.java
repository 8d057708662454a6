package officewatch.reader.extract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** All that a piece of print can mean by itself, for checking what others make of it. */
public final class Print {
  private static final char[] MARKS = {'.', ',', 0};

  private Print() {}

  /** The number in it under every way of writing numbers; none when it holds several. */
  public static Set<BigDecimal> amounts(String print) {
    Set<BigDecimal> meanings = new TreeSet<>();
    for (char mark : MARKS) {
      List<Amount> amounts = Amounts.find(print, List.of(), new Writing(mark, 2));
      if (amounts.size() > 1) {
        return Set.of();
      }
      amounts.forEach(amount -> meanings.add(amount.value()));
    }
    return meanings;
  }

  /** The date in it, in both orders where the order is in doubt; none when it holds several. */
  public static Set<LocalDate> dates(String print) {
    List<DateAt> dates = Dates.find(print, Months.USUAL);
    if (dates.size() != 1) {
      return Set.of();
    }
    return Set.copyOf(
        new TreeSet<>(List.of(dates.getFirst().value(true), dates.getFirst().value(false))));
  }
}
