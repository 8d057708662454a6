package officewatch.reader.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import officewatch.reader.DocumentKind;
import officewatch.reader.Field;
import officewatch.reader.Trait;
import officewatch.reader.markup.Invisible;
import org.jspecify.annotations.Nullable;

/** What a person should know before trusting a reading. */
final class Cautions {
  private static final int QUOTED = 80;

  private Cautions() {}

  static Set<Trait> traits(Grid grid, List<String> hidden) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    traits.addAll(Kinds.traits(grid));
    if (telling(grid, hidden) != null) {
      traits.add(Trait.HIDDEN_TEXT);
    }
    return traits;
  }

  static List<String> of(
      Grid grid,
      DocumentKind kind,
      List<String> known,
      List<String> hidden,
      Set<Trait> traits,
      @Nullable Field<LocalDate> issued,
      @Nullable Field<LocalDate> due) {
    List<String> all = new ArrayList<>(known);
    if (issued != null && due != null && due.value().isBefore(issued.value())) {
      all.add("The due date lies before the date of the invoice.");
    }
    String text = telling(grid, hidden);
    if (text != null) {
      all.add("The document hides text that a person does not see; it was not read: " + text);
    }
    if (kind.counts() && !Kinds.isTitled(grid)) {
      all.add("No title says what this document is; it was taken for an invoice.");
    }
    if (traits.contains(Trait.INSTRUCTIONS)) {
      all.add("The document gives instructions to a reading program; they changed nothing.");
    }
    return all;
  }

  /**
   * The first hidden text that says something else than the page does. Preheaders of mails repeat
   * it, and the marks of programs say nothing; both are harmless.
   */
  private static @Nullable String telling(Grid grid, List<String> hidden) {
    if (hidden.isEmpty()) {
      return null;
    }
    String shown = grid.text();
    for (String text : hidden) {
      boolean split = text.startsWith(Invisible.SPLIT);
      if (split || Kinds.instructs(text) || hasOtherNumber(text, shown)) {
        return text.length() > QUOTED ? text.substring(0, QUOTED) + "…" : text;
      }
    }
    return null;
  }

  private static boolean hasOtherNumber(String hidden, String shown) {
    for (int i = 0; i < hidden.length(); i++) {
      if (Numbers.digitAt(hidden, i)) {
        int end = Numbers.end(hidden, i);
        if (end - i >= 2 && !shown.contains(hidden.substring(i, end))) {
          return true;
        }
        i = end;
      }
    }
    return false;
  }
}
