package officewatch.reader.extract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import officewatch.reader.fuzz.Require;

/** Any text as a cell with amounts, in each way of writing numbers. */
public final class AmountTarget {
  private static final int MAX_DIGITS = 60;
  private static final char[] MARKS = {'.', ',', 0};

  private AmountTarget() {}

  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    for (char mark : MARKS) {
      for (int decimals = 2; decimals <= 3; decimals++) {
        check(text, new Writing(mark, decimals));
      }
    }
  }

  private static void check(String text, Writing writing) {
    List<Amount> amounts = Amounts.find(text, List.of(), writing);
    int end = 0;
    for (Amount amount : amounts) {
      Require.that(end <= amount.start() && amount.start() < amount.end(), "amounts are apart");
      end = amount.end();
      Require.that(end <= text.length(), "an amount stands in its cell");
      Require.that(
          text.substring(amount.start(), end).chars().anyMatch(Character::isDigit),
          "an amount is printed in digits");
      Require.that(amount.value().precision() <= MAX_DIGITS, "an amount is a number of this world");
    }
    Require.that(amounts.equals(Amounts.find(text, List.of(), writing)), "the same text, the same");
  }
}
