package officewatch.reader.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import officewatch.reader.Field;
import org.jspecify.annotations.Nullable;

/** The number of the invoice: an identifier beside, behind or below a label that says so. */
final class InvoiceNumber {
  private static final Labels MARKERS =
      Labels.of(
          LabelKind.NUMBER,
          "no",
          "nr",
          "n",
          "num",
          "number",
          "numero",
          "nummer",
          "#",
          "numer",
          "cislo",
          "nro");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  private final Grid grid;
  private final List<Candidate<String>> candidates = new ArrayList<>();

  private InvoiceNumber(Grid grid) {
    this.grid = grid;
  }

  static @Nullable Field<String> in(Grid grid) {
    InvoiceNumber search = new InvoiceNumber(grid);
    for (Spot spot : grid.spots()) {
      for (Hit hit : spot.hits()) {
        search.at(spot, hit);
      }
    }
    return Chooser.choose(search.candidates, number -> Squash.fold(number));
  }

  private void at(Spot spot, Hit hit) {
    if (hit.is(LabelKind.NUMBER)) {
      // A number named in the middle of a sentence may be somebody else's.
      boolean prose = Texts.letters(spot.text(), 0, hit.start()) > 15;
      search(spot, hit, "number.label", prose ? 0.78 : 0.95, true);
    } else if (hit.is(LabelKind.NUMBER_WEAK)) {
      title(spot, hit);
    } else if (hit.is(LabelKind.RECEIPT_NUMBER)) {
      search(spot, hit, "number.receipt", 0.6, true);
    }
  }

  /** "Invoice 42": only directly behind the title, or after a title that ends in "no." */
  private void title(Spot spot, Hit hit) {
    int marker = marker(spot.text(), hit.end());
    if (marker > hit.end()) {
      search(spot, new Hit(hit.kinds(), hit.start(), marker), "number.title", 0.9, true);
    } else {
      search(spot, hit, "number.title", isWholeTitle(spot, hit) ? 0.82 : 0.6, false);
      beside(spot, hit);
    }
  }

  /**
   * "Invoice 2024-0042" and "Factuur 9001 van 5 april 2021": the cell holds title, number and date
   * only. A year or a short number alone may be anything.
   */
  private static boolean isWholeTitle(Spot spot, Hit hit) {
    Ids.Span span = Ids.at(spot.text(), hit.end());
    if (span == null || Texts.letters(spot.text(), 0, hit.start()) > 0) {
      return false;
    }
    String number = spot.text().substring(span.start(), span.end());
    int end =
        spot.dates().stream()
            .filter(date -> date.start() >= span.end())
            .mapToInt(DateAt::start)
            .findFirst()
            .orElse(spot.text().length());
    return number.length() >= 4
        && Texts.digits(number) >= 3
        && !YEAR.matcher(number).matches()
        && Texts.letters(spot.text(), span.end(), end) <= 10;
  }

  /**
   * End of "(380) Nr." and the like behind a title; the place itself when there is no such thing.
   */
  private static int marker(String text, int place) {
    for (Hit hit : MARKERS.find(Squash.of(text))) {
      if (hit.start() >= place
          && hit.start() - place < 12
          && Texts.letters(text, place, hit.start()) == 0) {
        return hit.end();
      }
    }
    return place;
  }

  /** A title alone, with something like "INV-0042" right of it or "#42" below it. */
  private void beside(Spot spot, Hit hit) {
    if (Texts.letters(spot.text(), hit.end(), spot.text().length()) > 0 || hit.start() > 0) {
      return;
    }
    List<Spot> right = grid.rightOf(spot);
    if (!right.isEmpty()) {
      Spot next = right.getFirst();
      int marker = marker(next.text(), 0);
      if (marker > 0) {
        propose(next, marker, next.text().length(), "number.title-right", 0.88);
      } else if (isCode(next.text())) {
        propose(next, 0, next.text().length(), "number.title-right", 0.55);
      }
    }
    for (Spot below : grid.below(spot, 1)) {
      if (below.text().startsWith("#")) {
        propose(below, 0, below.text().length(), "number.title-below", 0.7);
      }
    }
  }

  private static boolean isCode(String text) {
    return text.length() >= 3
        && text.length() <= 30
        && text.indexOf(' ') < 0
        && (text.startsWith("#") || Texts.letters(text, 0, text.length()) > 0)
        && Texts.digits(text) >= 2;
  }

  private void search(Spot spot, Hit hit, String rule, double score, boolean far) {
    int next = nextHit(spot, hit);
    if (propose(spot, hit.end(), next, rule, score) || !far) {
      return;
    }
    if (Texts.letters(spot.text(), hit.end(), spot.text().length()) > 4) {
      return;
    }
    for (Spot right : grid.rightOf(spot)) {
      if (!right.text().isBlank() && hasWord(right)) {
        if (!isLabel(right)
            && propose(right, 0, right.text().length(), rule + "-right", score)
            && fills(right)) {
          return;
        }
        break;
      }
    }
    double factor = 0.93;
    for (Spot below : grid.below(spot, 2)) {
      if (isLabel(below)) {
        break;
      }
      if (propose(below, 0, below.text().length(), rule + "-below", score * factor)) {
        return;
      }
      factor -= 0.1;
    }
  }

  /** Whether a cell starts with a label of its own; "INV-1" is a value although "inv" is none. */
  private static boolean isLabel(Spot spot) {
    if (spot.hits().isEmpty() || spot.hits().getFirst().start() > 0) {
      return false;
    }
    Ids.Span span = Ids.at(spot.text(), 0);
    return span == null || span.end() < spot.hits().getFirst().end();
  }

  /** Whether the cell holds an identifier and hardly anything else. */
  private static boolean fills(Spot spot) {
    Ids.Span span = Ids.at(spot.text(), 0);
    return span != null
        && Texts.letters(spot.text(), 0, span.start()) <= 4
        && Texts.letters(spot.text(), span.end(), spot.text().length()) <= 2;
  }

  private static boolean hasWord(Spot spot) {
    return spot.text().chars().anyMatch(Character::isLetterOrDigit);
  }

  private static int nextHit(Spot spot, Hit hit) {
    return spot.hits().stream()
        .filter(h -> h.start() >= hit.end() && !h.is(LabelKind.NUMBER_WEAK))
        .mapToInt(Hit::start)
        .findFirst()
        .orElse(spot.text().length());
  }

  private boolean propose(Spot spot, int place, int limit, String rule, double score) {
    Ids.Span span = Ids.at(spot.text(), place);
    if (span == null || span.start() >= limit && limit < spot.text().length()) {
      return false;
    }
    String number = spot.text().substring(span.start(), span.end());
    boolean date =
        spot.dates().stream().anyMatch(d -> d.start() <= span.start() && d.end() >= span.end());
    boolean money =
        spot.amounts().stream()
            .anyMatch(a -> a.likely() && a.start() <= span.start() && a.end() >= span.end());
    boolean vat =
        VatIds.find(spot.text()).stream()
            .anyMatch(v -> v.start() < span.end() && v.end() > span.start());
    if (date || money || vat || Texts.digits(number) == 0) {
      return false;
    }
    // "7 rue du Port" right of a label is the next column, not its value.
    boolean other = place == 0 && !fills(spot);
    candidates.add(
        new Candidate<>(number, spot, span.start(), span.end(), rule, other ? 0.6 * score : score));
    return true;
  }
}
