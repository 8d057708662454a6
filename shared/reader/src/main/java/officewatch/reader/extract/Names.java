package officewatch.reader.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names of parties behind or below a label. */
final class Names {
  private static final Labels NAME =
      Labels.of(
          LabelKind.SELLER,
          "name",
          "firmenname",
          "nom",
          "nombre",
          "nome",
          "nazwa",
          "naam",
          "navn",
          "namn",
          "nimi",
          "nazev",
          "company",
          "legal name");

  private Names() {}

  /** The name in the same cell, in the next one, or in the lines below; null when there is none. */
  static @Nullable Candidate<String> after(Grid grid, Spot label, String rule, double score) {
    Hit hit = label.hits().getFirst();
    int start = Texts.skipSeparators(label.text(), hit.end());
    if (label.text().length() - start >= 3
        && Texts.letters(label.text(), start, label.text().length()) >= 2) {
      return candidate(label, start, rule, score);
    }
    List<Spot> right = grid.rightOf(label);
    boolean beside =
        !right.isEmpty()
            && !Zones.stands(grid, label)
            && right.getFirst().box().x() - label.box().x() - label.box().width() < 60;
    for (Spot below : grid.below(label, 6)) {
      List<Hit> named = NAME.find(below.squash());
      if (!named.isEmpty() && named.getFirst().start() == 0) {
        int from = Texts.skipSeparators(below.text(), named.getFirst().end());
        if (from < below.text().length()) {
          return candidate(below, from, rule + "-name", score);
        }
        List<Spot> values = grid.rightOf(below);
        if (!values.isEmpty()) {
          return candidate(values.getFirst(), 0, rule + "-name", score);
        }
      }
    }
    if (beside && isName(right.getFirst())) {
      return candidate(right.getFirst(), 0, rule + "-right", score);
    }
    for (Spot below : grid.below(label, 5)) {
      if (isName(below) && !isKey(grid, below)) {
        return candidate(below, 0, rule + "-below", score);
      }
    }
    return null;
  }

  private static Candidate<String> candidate(Spot spot, int from, String rule, double score) {
    Ids.Span span = span(spot.text().substring(from));
    int start = from + span.start();
    int end = from + span.end();
    return new Candidate<>(spot.text().substring(start, end), spot, start, end, rule, score);
  }

  /** The first part of a line up to a separator. */
  static Ids.Span span(String text) {
    List<Ids.Span> companies = Companies.find(text);
    if (!companies.isEmpty()) {
      return companies.getFirst();
    }
    int start = 0;
    while (start < text.length() && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < text.length() && "•|·●▪∙;,".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end > start ? new Ids.Span(start, end) : new Ids.Span(0, text.length());
  }

  /** Whether the next cell starts with the colon of this one: then this is a label. */
  private static boolean isKey(Grid grid, Spot spot) {
    List<Spot> right = grid.rightOf(spot);
    return !right.isEmpty() && right.getFirst().text().startsWith(":");
  }

  /** Whether a line may be a name: few digits, no label, no date, no amount, not long. */
  static boolean isName(Spot spot) {
    String text = spot.text();
    return text.length() >= 2
        && text.length() <= 60
        && Character.isLetterOrDigit(text.charAt(0))
        && Texts.letters(text, 0, text.length()) >= 2
        && Texts.digits(text) * 4 <= text.length()
        && spot.dates().isEmpty()
        && spot.amounts().stream().noneMatch(Amount::likely)
        && text.indexOf('@') < 0
        && !text.contains("://")
        && text.indexOf(':') < 0
        && !isHeading(spot)
        && !text.endsWith(".") | !Companies.find(text).isEmpty()
        && (spot.hits().isEmpty() || !labelled(spot))
        && !Kinds.isTitle(spot);
  }

  /** Whether the cell is the heading of a column. */
  private static boolean isHeading(Spot spot) {
    return !spot.headings().isEmpty()
        && spot.headings().getFirst().start() == 0
        && Texts.letters(spot.text(), spot.headings().getFirst().end(), spot.text().length()) == 0
        && Companies.find(spot.text()).isEmpty();
  }

  private static boolean labelled(Spot spot) {
    Hit first = spot.hits().getFirst();
    return Texts.letters(spot.text(), 0, first.start()) == 0
        && (Companies.find(spot.text()).isEmpty());
  }
}
