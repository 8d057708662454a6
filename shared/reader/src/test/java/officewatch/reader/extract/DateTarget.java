package officewatch.reader.extract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import officewatch.reader.fuzz.Require;

/** Any text as a cell with dates. */
public final class DateTarget {
  private DateTarget() {}

  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    List<DateAt> dates = Dates.find(text, Months.USUAL);
    for (DateAt date : dates) {
      Require.that(
          0 <= date.start() && date.start() < date.end() && date.end() <= text.length(),
          "a date stands in its cell");
      Require.that(
          text.substring(date.start(), date.end()).chars().anyMatch(Character::isDigit),
          "a date is printed in digits");
      int year = date.date().getYear();
      Require.that(year > 1900 && year < 2200, "a date is of this age: " + date);
    }
    Require.that(dates.equals(Dates.find(text, Months.USUAL)), "the same text, the same dates");
  }
}
