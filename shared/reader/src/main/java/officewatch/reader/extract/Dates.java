package officewatch.reader.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds dates in the text of a cell: numeric ones and ones with the name of a month. */
final class Dates {
  /** Years of the Thai calendar are ahead of the common ones. */
  private static final int BUDDHIST = 543;

  private final String text;
  private final DateScanner scan;

  private Dates(String text, Months months) {
    this.text = text;
    this.scan = new DateScanner(text, months);
  }

  static List<DateAt> find(String text, Months months) {
    List<DateAt> dates = new ArrayList<>();
    Dates scanner = new Dates(text, months);
    for (int i = 0; i < text.length(); i++) {
      if (i > 0
          && Character.isLetterOrDigit(text.charAt(i - 1))
              == Character.isLetterOrDigit(text.charAt(i))
          && sameClass(text.charAt(i - 1), text.charAt(i))) {
        continue;
      }
      DateAt date = scanner.dateAt(i);
      if (date != null) {
        dates.add(date);
        i = date.end() - 1;
      }
    }
    return dates;
  }

  private static boolean sameClass(char a, char b) {
    return Character.isDigit(a) == Character.isDigit(b)
        && Character.isLetter(a) == Character.isLetter(b);
  }

  private @Nullable DateAt dateAt(int start) {
    char c = text.charAt(start);
    if (Numbers.isDigit(c)) {
      if (start > 1
          && DateScanner.isMark(text.charAt(start - 1))
          && Numbers.digitAt(text, start - 2)) {
        return null;
      }
      scan.goTo(start);
      DateAt date = numeric(start);
      if (date == null) {
        scan.goTo(start);
        date = dayName(start);
      }
      if (date == null) {
        scan.goTo(start);
        date = yearName(start);
      }
      return date;
    }
    if (Character.isLetter(c) && (start == 0 || !Character.isLetter(text.charAt(start - 1)))) {
      scan.goTo(start);
      return nameDay(start);
    }
    return null;
  }

  /** 2024-01-31, 31.01.2024, 01/31/24, 2024年1月31日. */
  private @Nullable DateAt numeric(int start) {
    int first = scan.number();
    int firstLength = scan.at() - start;
    char mark = scan.mark();
    if (mark == 0 || firstLength == 3 || firstLength > 4) {
      return null;
    }
    int secondAt = scan.at();
    int second = scan.number();
    if (scan.at() == secondAt || scan.at() - secondAt > 2 || scan.mark() != mark) {
      return null;
    }
    int thirdAt = scan.at();
    int third = scan.number();
    int thirdLength = scan.at() - thirdAt;
    if (firstLength == 4) {
      if (mark == '年' && isDay()) {
        scan.goTo(scan.at() + 1);
      }
      return thirdLength == 0 || thirdLength > 2
          ? null
          : dated(first, second, third, null, 0, start);
    }
    if (thirdLength != 4 && thirdLength != 2) {
      return null;
    }
    int year = thirdLength == 2 ? 2000 + third : third;
    LocalDate dayFirst = date(year, second, first);
    LocalDate monthFirst = mark == '.' ? null : date(year, first, second);
    if (dayFirst == null) {
      return monthFirst == null ? null : at(monthFirst, null, -1, start);
    }
    int vote = mark != '.' && monthFirst == null ? 1 : 0;
    return at(dayFirst, dayFirst.equals(monthFirst) ? null : monthFirst, vote, start);
  }

  /** 31 January 2024, 1st of Feb. 2024, 31. Januar 2024, 5 de enero de 2024, 2-Jan-2024. */
  private @Nullable DateAt dayName(int start) {
    int day = scan.number();
    if (scan.at() - start > 2) {
      return null;
    }
    scan.ordinal();
    scan.filler();
    int month = scan.monthName();
    if (month == 0) {
      return null;
    }
    scan.filler();
    int yearAt = scan.at();
    int year = scan.number();
    // "1 - February 29": two digits are a year only when a mark ties them to the month.
    if (scan.at() - yearAt == 2 && year > 15 && "-/'.".indexOf(text.charAt(yearAt - 1)) >= 0) {
      year += 2000;
    } else if (scan.at() - yearAt != 4) {
      return null;
    }
    return dated(year, month, day, null, 0, start);
  }

  /** January 31st, 2024. */
  private @Nullable DateAt nameDay(int start) {
    int month = scan.monthName();
    if (month == 0) {
      return null;
    }
    scan.filler();
    int dayAt = scan.at();
    int day = scan.number();
    if (scan.at() == dayAt || scan.at() - dayAt > 2) {
      return null;
    }
    scan.ordinal();
    scan.filler();
    int yearAt = scan.at();
    int year = scan.number();
    return scan.at() - yearAt == 4 ? dated(year, month, day, null, 0, start) : null;
  }

  /** 2024. január 31., 2024 m. sausio 31 d., 2024 Jan 31. */
  private @Nullable DateAt yearName(int start) {
    int year = scan.number();
    if (scan.at() - start != 4) {
      return null;
    }
    scan.filler();
    if (text.startsWith("m.", scan.at())) {
      scan.goTo(scan.at() + 2);
      scan.filler();
    }
    int month = scan.monthName();
    if (month == 0) {
      return null;
    }
    scan.filler();
    int dayAt = scan.at();
    int day = scan.number();
    return scan.at() == dayAt || scan.at() - dayAt > 2
        ? null
        : dated(year, month, day, null, 0, start);
  }

  /** "日" and "일" end a date that "年" and "년" began. */
  private boolean isDay() {
    return scan.at() < text.length() && "日일".indexOf(text.charAt(scan.at())) >= 0;
  }

  private @Nullable DateAt dated(
      int year, int month, int day, @Nullable LocalDate other, int vote, int start) {
    LocalDate date = date(year, month, day);
    return date == null ? null : at(date, other, vote, start);
  }

  private @Nullable DateAt at(LocalDate date, @Nullable LocalDate other, int vote, int start) {
    int end = scan.at();
    if (end < text.length()
        && Character.isLetterOrDigit(text.charAt(end))
        && text.charAt(end) != 'T') {
      return null;
    }
    return new DateAt(date, other, vote, start, end);
  }

  private static @Nullable LocalDate date(int printed, int month, int day) {
    int year = printed >= BUDDHIST + 1900 ? printed - BUDDHIST : printed;
    if (year < 1980 || year > 2099 || month < 1 || month > 12 || day < 1 || day > 31) {
      return null;
    }
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
