package officewatch.reader.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import officewatch.reader.Evidence;
import officewatch.reader.Field;
import org.jspecify.annotations.Nullable;

/** The currency of the document: beside the total, named by a label, in a heading, by majority. */
final class CurrencyField {
  private final Grid grid;
  private final Dollars dollars;
  private final List<Candidate<String>> candidates = new ArrayList<>();

  private CurrencyField(Grid grid) {
    this.grid = grid;
    this.dollars = Dollars.of(grid);
  }

  static @Nullable Field<String> in(Grid grid, @Nullable Field<BigDecimal> total) {
    CurrencyField search = new CurrencyField(grid);
    for (Spot spot : grid.spots()) {
      search.amounts(spot, total == null ? null : total.evidence());
      search.labels(spot);
    }
    return Chooser.choose(search.candidates);
  }

  private void amounts(Spot spot, @Nullable Evidence total) {
    for (Amount amount : spot.amounts()) {
      Money money = amount.money();
      if (money == null) {
        continue;
      }
      boolean isTotal =
          total != null
              && total.page() == spot.page().number()
              && total.start() == spot.cell().start() + amount.start();
      propose(spot, money, isTotal ? "currency.total" : "currency.amount", isTotal ? 0.96 : 0.7);
    }
  }

  private void labels(Spot spot) {
    for (Hit hit : spot.hits()) {
      if (hit.is(LabelKind.CURRENCY)) {
        Money code = codeAt(spot.text(), Texts.skipSeparators(spot.text(), hit.end()));
        if (code != null) {
          propose(spot, code, "currency.label", 0.95);
        } else if (!grid.rightOf(spot).isEmpty()) {
          Spot right = grid.rightOf(spot).getFirst();
          Money beside = codeAt(right.text(), Texts.skipSeparators(right.text(), 0));
          if (beside != null) {
            propose(right, beside, "currency.label-right", 0.95);
          }
        }
      } else if (AmountLabels.kindOrNull(hit) != null) {
        named(spot, hit.end(), "currency.in-label", 0.88);
      }
    }
    for (Hit heading : spot.headings()) {
      if (heading.is(LabelKind.AMOUNT) || heading.is(LabelKind.UNIT_PRICE)) {
        named(spot, heading.end(), "currency.heading", 0.75);
      }
    }
  }

  /** "Total in EUR", "Amount (USD)", "Gesamt/€". */
  private void named(Spot spot, int from, String rule, double score) {
    for (int i = from; i < Math.min(spot.text().length(), from + 12); i++) {
      Money money = codeAt(spot.text(), i);
      if (money != null && (i == 0 || !Character.isLetter(spot.text().charAt(i - 1)))) {
        propose(spot, money, rule, score);
        return;
      }
    }
  }

  private static @Nullable Money codeAt(String text, int place) {
    Money money = place < text.length() ? Currencies.after(text, place) : null;
    return money == null || money.printed().equals("kr") ? null : money;
  }

  private void propose(Spot spot, Money money, String rule, double score) {
    String code = dollars.code(money.printed());
    if (code != null) {
      candidates.add(new Candidate<>(code, spot, money.start(), money.end(), rule, score));
    }
  }

  /** Currencies named in words of the text, for signs that several currencies share. */
  static Set<String> codesIn(String text) {
    Set<String> codes = new TreeSet<>();
    for (int i = 0; i + 3 <= text.length(); i++) {
      boolean alone =
          (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)))
              && (i + 3 == text.length() || !Character.isLetter(text.charAt(i + 3)));
      if (alone && Character.isUpperCase(text.charAt(i))) {
        String word = text.substring(i, i + 3);
        if (Currencies.isPlainCode(word) || word.equals("SEK")) {
          codes.add(word);
        }
      }
    }
    return codes;
  }
}
