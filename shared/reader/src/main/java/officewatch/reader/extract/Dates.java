package officewatch.reader.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds dates in the text of a cell: numeric ones and ones with the name of a month. */
final class Dates {
  private final String text;
  private int at;

  private Dates(String text) {
    this.text = text;
  }

  static List<DateAt> find(String text) {
    List<DateAt> dates = new ArrayList<>();
    Dates scanner = new Dates(text);
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
      if (start > 1 && isMark(text.charAt(start - 1)) && Numbers.digitAt(text, start - 2)) {
        return null;
      }
      at = start;
      DateAt date = numeric(start);
      if (date == null) {
        at = start;
        date = dayName(start);
      }
      if (date == null) {
        at = start;
        date = yearName(start);
      }
      return date;
    }
    if (Character.isLetter(c) && (start == 0 || !Character.isLetter(text.charAt(start - 1)))) {
      at = start;
      return nameDay(start);
    }
    return null;
  }

  /** 2024-01-31, 31.01.2024, 01/31/24, 2024年1月31日. */
  private @Nullable DateAt numeric(int start) {
    int first = number();
    int firstLength = at - start;
    char mark = mark();
    if (mark == 0 || firstLength == 3 || firstLength > 4) {
      return null;
    }
    int secondAt = at;
    int second = number();
    if (at == secondAt || at - secondAt > 2 || mark() != mark) {
      return null;
    }
    int thirdAt = at;
    int third = number();
    int thirdLength = at - thirdAt;
    if (firstLength == 4) {
      if (mark == '年' && at < text.length() && text.charAt(at) == '日') {
        at++;
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
    int day = number();
    if (at - start > 2) {
      return null;
    }
    ordinal();
    filler();
    int month = monthName();
    if (month == 0) {
      return null;
    }
    filler();
    int yearAt = at;
    int year = number();
    // "1 - February 29": two digits are a year only when a mark ties them to the month.
    if (at - yearAt == 2 && year > 15 && "-/'.".indexOf(text.charAt(yearAt - 1)) >= 0) {
      year += 2000;
    } else if (at - yearAt != 4) {
      return null;
    }
    return dated(year, month, day, null, 0, start);
  }

  /** January 31st, 2024. */
  private @Nullable DateAt nameDay(int start) {
    int month = monthName();
    if (month == 0) {
      return null;
    }
    filler();
    int dayAt = at;
    int day = number();
    if (at == dayAt || at - dayAt > 2) {
      return null;
    }
    ordinal();
    filler();
    int yearAt = at;
    int year = number();
    return at - yearAt == 4 ? dated(year, month, day, null, 0, start) : null;
  }

  /** 2024. január 31., 2024 m. sausio 31 d., 2024 Jan 31. */
  private @Nullable DateAt yearName(int start) {
    int year = number();
    if (at - start != 4) {
      return null;
    }
    filler();
    if (at + 1 < text.length() && text.charAt(at) == 'm' && text.charAt(at + 1) == '.') {
      at += 2;
      filler();
    }
    int month = monthName();
    if (month == 0) {
      return null;
    }
    filler();
    int dayAt = at;
    int day = number();
    return at == dayAt || at - dayAt > 2 ? null : dated(year, month, day, null, 0, start);
  }

  private @Nullable DateAt dated(
      int year, int month, int day, @Nullable LocalDate other, int vote, int start) {
    LocalDate date = date(year, month, day);
    return date == null ? null : at(date, other, vote, start);
  }

  private @Nullable DateAt at(LocalDate date, @Nullable LocalDate other, int vote, int start) {
    if (at < text.length()
        && Character.isLetterOrDigit(text.charAt(at))
        && text.charAt(at) != 'T') {
      return null;
    }
    return new DateAt(date, other, vote, start, at);
  }

  private static @Nullable LocalDate date(int year, int month, int day) {
    if (year < 1980 || year > 2099 || month < 1 || month > 12 || day < 1 || day > 31) {
      return null;
    }
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private int number() {
    int value = 0;
    for (int i = 0; i < 5 && Numbers.digitAt(text, at); i++) {
      value = 10 * value + text.charAt(at++) - '0';
    }
    return value;
  }

  /** The mark between the parts of a numeric date, with a blank behind a point allowed; or 0. */
  private char mark() {
    if (at >= text.length()) {
      return 0;
    }
    char c = text.charAt(at);
    if (c == '年' || c == '月') {
      at++;
      return '年';
    }
    if (!isMark(c)) {
      return 0;
    }
    at++;
    if (c == '.' && at < text.length() && text.charAt(at) == ' ' && Numbers.digitAt(text, at + 1)) {
      at++;
    }
    return c;
  }

  private static boolean isMark(char c) {
    return c == '.' || c == '/' || c == '-';
  }

  private void ordinal() {
    for (String suffix : new String[] {"st", "nd", "rd", "th", "er", "º", "ª"}) {
      if (text.regionMatches(true, at, suffix, 0, suffix.length())) {
        at += suffix.length();
        return;
      }
    }
  }

  /** Skips blanks, a point, comma, stroke or the word "of" in the languages that say it. */
  private void filler() {
    skip();
    for (String word : new String[] {"of ", "del ", "de ", "di ", "af "}) {
      if (text.regionMatches(true, at, word, 0, word.length())) {
        at += word.length();
        skip();
        return;
      }
    }
  }

  private void skip() {
    for (int i = 0; i < 3 && at < text.length(); i++) {
      char c = text.charAt(at);
      boolean tie = (c == '-' || c == '/') && !blankAt(at - 1) && !blankAt(at + 1);
      if (!(Numbers.isBlank(c) || c == '.' || c == ',' || c == '\'' || tie)) {
        return;
      }
      at++;
    }
  }

  private boolean blankAt(int index) {
    return index >= text.length() || Numbers.isBlank(text.charAt(index));
  }

  private int monthName() {
    int end = at;
    while (end < text.length() && end - at < 16 && Character.isLetter(text.charAt(end))) {
      end++;
    }
    int month = end - at < 3 ? 0 : Months.number(text.substring(at, end));
    if (month > 0) {
      at = end;
    }
    return month;
  }
}
