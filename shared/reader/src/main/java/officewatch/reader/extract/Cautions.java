package officewatch.reader.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import officewatch.reader.Field;
import officewatch.reader.Trait;
import org.jspecify.annotations.Nullable;

/** What a person should know before trusting a reading. */
final class Cautions {
  /** Preheaders and layout crumbs are shorter; a hidden sentence is not. */
  private static final int TELLING = 3;

  private static final int QUOTED = 80;

  private Cautions() {}

  static Set<Trait> traits(Grid grid, List<String> hidden) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    traits.addAll(Kinds.traits(grid));
    if (telling(hidden) != null) {
      traits.add(Trait.HIDDEN_TEXT);
    }
    return traits;
  }

  static List<String> of(
      List<String> known,
      List<String> hidden,
      Set<Trait> traits,
      @Nullable Field<LocalDate> issued,
      @Nullable Field<LocalDate> due) {
    List<String> all = new ArrayList<>(known);
    if (issued != null && due != null && due.value().isBefore(issued.value())) {
      all.add("The due date lies before the date of the invoice.");
    }
    String text = telling(hidden);
    if (text != null) {
      all.add("The document hides text that a person does not see; it was not read: " + text);
    }
    if (traits.contains(Trait.INSTRUCTIONS)) {
      all.add("The document gives instructions to a reading program; they changed nothing.");
    }
    return all;
  }

  private static @Nullable String telling(List<String> hidden) {
    for (String text : hidden) {
      if (Texts.written(text, 0, text.length()) >= TELLING) {
        return text.length() > QUOTED ? text.substring(0, QUOTED) + "…" : text;
      }
    }
    return null;
  }
}
