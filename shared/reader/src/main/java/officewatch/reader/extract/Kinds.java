package officewatch.reader.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import officewatch.reader.DocumentKind;

/** What kind of document this is, by its title. */
final class Kinds {
  private static final Map<DocumentKind, Labels> TITLES = titles();

  private Kinds() {}

  private static Map<DocumentKind, Labels> titles() {
    Map<DocumentKind, List<String>> phrases = new HashMap<>();
    Labels.lines(
        "kinds.txt",
        (kind, phrase) ->
            phrases
                .computeIfAbsent(DocumentKind.valueOf(kind), _ -> new ArrayList<>())
                .add(phrase));
    Map<DocumentKind, Labels> titles = new EnumMap<>(DocumentKind.class);
    phrases.forEach(
        (kind, all) ->
            titles.put(kind, Labels.of(LabelKind.NUMBER_WEAK, all.toArray(String[]::new))));
    return titles;
  }

  /**
   * The kind whose title stands first and shortest on the first page.
   *
   * @param charged whether a number or a total was found: without a title that still is an invoice
   */
  static DocumentKind of(Grid grid, boolean charged) {
    DocumentKind best = null;
    double bestScore = 0;
    int seen = 0;
    if (!grid.pages().isEmpty()) {
      for (List<Spot> row : grid.pages().getFirst()) {
        for (Spot spot : row) {
          for (Map.Entry<DocumentKind, Labels> title : TITLES.entrySet()) {
            double score = score(spot, title.getValue(), seen);
            if (score > bestScore) {
              best = title.getKey();
              bestScore = score;
            }
          }
        }
        seen++;
      }
    }
    if (best == null) {
      return charged ? DocumentKind.INVOICE : DocumentKind.OTHER;
    }
    return best;
  }

  /** Whether a cell says hardly more than the title of a document. */
  static boolean isTitle(Spot spot) {
    int letters = Texts.letters(spot.text(), 0, spot.text().length());
    return TITLES.values().stream()
        .flatMap(labels -> labels.find(spot.squash()).stream())
        .anyMatch(hit -> 2 * Texts.letters(spot.text(), hit.start(), hit.end()) > letters);
  }

  private static double score(Spot spot, Labels labels, int row) {
    double best = 0;
    for (Hit hit : labels.find(spot.squash())) {
      int before = Texts.letters(spot.text(), 0, hit.start());
      int around = Texts.letters(spot.text(), 0, spot.text().length()) - (hit.end() - hit.start());
      if (before > 12 || around > 40) {
        continue;
      }
      double score = 1.0 / (1 + 0.08 * Math.min(row, 40)) - 0.012 * Math.max(0, around);
      score += 0.004 * (hit.end() - hit.start());
      // The larger print is the title.
      score += Math.min(0.4, Math.max(0, spot.box().height() - 10) * 0.03);
      best = Math.max(best, score);
    }
    return best;
  }
}
