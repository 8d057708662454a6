package officewatch.reader.varied;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How one document writes amounts and dates; the same everywhere in it.
 *
 * @param number an example: {@code 1.234,56}
 * @param money where the currency stands: {@code $#}, {@code # EUR}, {@code #} ...
 * @param negative {@code -#}, {@code (#)}, {@code #-} or with the typographic minus
 */
record Printing(
    String number,
    int decimals,
    String money,
    String negative,
    String date,
    Language language,
    String blank) {

  static Printing of(Market market, Language language, boolean currencyInHead, Random random) {
    String number = pick(market.numbers, random);
    boolean english = language.code().equals("en");
    String sign = english ? market.signs.getFirst() : pick(market.signs, random);
    String money;
    if (currencyInHead) {
      money = "#";
    } else if (sign.isEmpty() || random.nextInt(3) == 0) {
      money = random.nextBoolean() ? market.currency + " #" : "# " + market.currency;
    } else if (List.of("$", "£", "¥", "₹", "R$", "R", "Rs.", "Fr.", "₺").contains(sign)
        || sign.endsWith("$")) {
      money = random.nextInt(4) == 0 || sign.endsWith(".") ? sign + " #" : sign + "#";
    } else if (sign.equals("€") && random.nextInt(3) == 0) {
      money = random.nextBoolean() ? "€#" : "€ #";
    } else {
      money = sign.equals("円") ? "#円" : "# " + sign;
    }
    return new Printing(
        number,
        market.decimals(),
        money,
        pick(List.of("-#", "-#", "(#)", "#-", "\u2212#"), random),
        date(market, language, random),
        language,
        pick(List.of("\u00a0", "\u202f", " "), random));
  }

  private static String date(Market market, Language language, Random random) {
    String order = pick(market.dates, random);
    boolean words = !order.equals("ISO") && random.nextInt(5) < 2;
    if (order.startsWith("MDY")) {
      // Canada writes either order in figures, which no reader could tell.
      return words || market == Market.CA
          ? pick(List.of("M d, y", "m d, y", "M d y"), random)
          : "MM/DD/y";
    }
    if (order.startsWith("YMD") && language.code().equals("en")) {
      return "y/MM/DD";
    }
    if (order.startsWith("DMY")) {
      String mark = order.length() > 3 ? order.substring(3) : "/";
      return words
          ? pick(List.of("d M y", "D m y", "d. M y", "d m y"), random)
          : pick(List.of("DD#MM#y", "DD#MM#y", "d#n#y", "DD#MM#yy"), random).replace("#", mark);
    }
    return order.startsWith("YMD") ? pick(List.of("y年n月d日", "y/MM/DD"), random) : "y-MM-DD";
  }

  String date(LocalDate day) {
    String pattern = language.code().equals("hu") ? "y. MM. DD." : date;
    StringBuilder text = new StringBuilder();
    String month = language.months().get(day.getMonthValue() - 1);
    for (int i = 0; i < pattern.length(); i++) {
      String rest = pattern.substring(i);
      if (rest.startsWith("DD")) {
        text.append(two(day.getDayOfMonth()));
        i++;
      } else if (rest.startsWith("MM")) {
        text.append(two(day.getMonthValue()));
        i++;
      } else if (rest.startsWith("yy")) {
        text.append(two(day.getYear() % 100));
        i++;
      } else {
        char c = pattern.charAt(i);
        text.append(
            switch (c) {
              case 'd' -> String.valueOf(day.getDayOfMonth());
              case 'D' -> two(day.getDayOfMonth());
              case 'n' -> String.valueOf(day.getMonthValue());
              case 'M' -> month;
              case 'm' -> abbreviated(month);
              case 'y' -> String.valueOf(day.getYear());
              default -> String.valueOf(c);
            });
      }
    }
    return text.toString();
  }

  /** No shorter than people do: June and July, March and November of a language differ. */
  private static String abbreviated(String month) {
    return switch (month) {
      case "juin", "juillet" -> month.substring(0, 4);
      case "maaliskuuta", "marraskuuta" -> month.substring(0, 6);
      default -> month.length() > 4 ? month.substring(0, 3) : month;
    };
  }

  private static String two(int number) {
    return String.format(Locale.ROOT, "%02d", number);
  }

  /** With the currency, if this document prints it beside amounts. */
  String money(BigDecimal amount) {
    String plain = money.replace("#", digits(amount.abs()));
    return amount.signum() < 0 ? negative.replace("#", plain) : plain;
  }

  String number(BigDecimal amount) {
    String plain = digits(amount.abs());
    return amount.signum() < 0 ? negative.replace("#", plain) : plain;
  }

  private String digits(BigDecimal amount) {
    String plain = amount.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    boolean lakh = number.startsWith("1,23,");
    String group = lakh ? "," : number.substring(1, 2);
    StringBuilder grouped = new StringBuilder();
    for (int i = 0; i < whole.length(); i++) {
      int left = whole.length() - i;
      boolean part = lakh ? left == 3 || (left > 3 && left % 2 == 1) : left % 3 == 0;
      if (i > 0 && part) {
        grouped.append(group.equals(" ") ? blank : group);
      }
      grouped.append(whole.charAt(i));
    }
    if (point >= 0) {
      grouped.append(number.endsWith(",56") ? ',' : '.').append(plain.substring(point + 1));
    }
    return grouped.toString();
  }

  static <T> T pick(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
