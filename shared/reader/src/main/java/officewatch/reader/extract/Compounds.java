package officewatch.reader.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Titles written as one word with any first part, such as "Mietrechnung". */
final class Compounds {
  private static final List<String> TAILS =
      List.of("rechnung", "rechnungskorrektur", "gutschrift", "factuur", "faktura", "lasku");

  private Compounds() {}

  /** The hits with those titles added where nothing longer was found. */
  static List<Hit> add(String text, List<Hit> hits) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<Hit> all = new ArrayList<>(hits);
    for (String tail : TAILS) {
      for (int at = lower.indexOf(tail); at >= 0; at = lower.indexOf(tail, at + 1)) {
        int start = at;
        int end = at + tail.length();
        boolean whole = end == text.length() || !Character.isLetter(text.charAt(end));
        boolean compound = at > 0 && Character.isLetter(text.charAt(at - 1));
        if (whole
            && compound
            && hits.stream().noneMatch(h -> h.start() <= start && start < h.end())) {
          all.add(new Hit(Set.of(LabelKind.NUMBER_WEAK), start, end));
        }
      }
    }
    all.sort(Comparator.comparingInt(Hit::start));
    return all;
  }
}
