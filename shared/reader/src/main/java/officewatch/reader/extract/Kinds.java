package officewatch.reader.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import officewatch.reader.DocumentKind;
import officewatch.reader.Trait;
import org.jspecify.annotations.Nullable;

/** What kind of document this is: by its title, and by what its sentences announce. */
final class Kinds {
  private static final Map<DocumentKind, Labels> TITLES = dictionary("kinds.txt");
  private static final Map<DocumentKind, Labels> NOTICES = dictionary("notices.txt");
  private static final Map<Trait, Labels> TRAITS = traits();

  /** Advertising needs several of its phrases: one of them stands below many an invoice. */
  private static final int ADVERTISING = 2;

  private Kinds() {}

  private static Map<DocumentKind, Labels> dictionary(String resource) {
    Map<DocumentKind, List<String>> phrases = new HashMap<>();
    Labels.lines(
        resource,
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

  private static Map<Trait, Labels> traits() {
    Map<Trait, List<String>> phrases = new HashMap<>();
    Labels.lines(
        "traits.txt",
        (trait, phrase) ->
            phrases.computeIfAbsent(Trait.valueOf(trait), _ -> new ArrayList<>()).add(phrase));
    Map<Trait, Labels> traits = new EnumMap<>(Trait.class);
    phrases.forEach(
        (trait, all) ->
            traits.put(trait, Labels.of(LabelKind.NUMBER_WEAK, all.toArray(String[]::new))));
    return traits;
  }

  /**
   * The kind whose title stands first and shortest on the first page, unless the sentences say that
   * a payment failed, that a subscription will renew, or that something is for sale.
   *
   * @param numbered whether the document names a number of its own
   * @param charged whether it names a total
   */
  static DocumentKind of(Grid grid, boolean numbered, boolean charged) {
    DocumentKind title = title(grid);
    if (announces(grid, DocumentKind.PAYMENT_FAILED) >= 1 && title != DocumentKind.RECEIPT) {
      return DocumentKind.PAYMENT_FAILED;
    }
    if (title != null && title.counts() && (numbered || charged)) {
      return title;
    }
    if (announces(grid, DocumentKind.RENEWAL_NOTICE) >= 1) {
      return DocumentKind.RENEWAL_NOTICE;
    }
    if (!numbered && announces(grid, DocumentKind.MARKETING) >= ADVERTISING) {
      return DocumentKind.MARKETING;
    }
    if (title != null) {
      return title;
    }
    return numbered && charged ? DocumentKind.INVOICE : DocumentKind.OTHER;
  }

  /** Whether a title says what the document is, so that its kind is no guess. */
  static boolean isTitled(Grid grid) {
    return title(grid) != null;
  }

  /** What the sentences of the document say about it. */
  static Set<Trait> traits(Grid grid) {
    Set<Trait> found = EnumSet.noneOf(Trait.class);
    for (Spot spot : grid.spots()) {
      TRAITS.forEach(
          (trait, labels) -> {
            if (!labels.find(spot.squash()).isEmpty()) {
              found.add(trait);
            }
          });
    }
    return found;
  }

  /** Whether a text gives instructions to a program that reads it. */
  static boolean instructs(String text) {
    Labels labels = TRAITS.get(Trait.INSTRUCTIONS);
    return labels != null && !labels.find(Squash.of(text)).isEmpty();
  }

  private static long announces(Grid grid, DocumentKind kind) {
    Labels notices = NOTICES.get(kind);
    return notices == null || grid.pages().isEmpty()
        ? 0
        : grid.pages().getFirst().stream()
            .flatMap(List::stream)
            .flatMap(
                spot ->
                    notices.find(spot.squash()).stream()
                        .map(h -> Squash.fold(spot.text().substring(h.start(), h.end()))))
            .distinct()
            .count();
  }

  private static @Nullable DocumentKind title(Grid grid) {
    DocumentKind best = null;
    double bestScore = 0;
    boolean numbers = false;
    boolean credits = false;
    int seen = 0;
    if (!grid.pages().isEmpty()) {
      for (List<Spot> row : grid.pages().getFirst()) {
        for (Spot spot : row) {
          for (Map.Entry<DocumentKind, Labels> title : TITLES.entrySet()) {
            double score = score(spot, title.getValue(), seen);
            if (score > bestScore) {
              best = title.getKey();
              bestScore = score;
              numbers = spot.has(LabelKind.NUMBER);
            }
            credits |= title.getKey() == DocumentKind.CREDIT_NOTE && score > 0 && isBare(spot);
          }
        }
        seen++;
      }
    }
    // "Invoice number: 42" on a credit note is the label of its number, or names what it credits.
    return credits && numbers && best == DocumentKind.INVOICE ? DocumentKind.CREDIT_NOTE : best;
  }

  /** Whether a cell is a title and nothing else. */
  private static boolean isBare(Spot spot) {
    Labels credit = TITLES.get(DocumentKind.CREDIT_NOTE);
    return credit != null
        && credit.find(spot.squash()).stream()
            .anyMatch(
                hit ->
                    Texts.written(spot.text(), 0, spot.text().length())
                        == hit.end() - hit.start() - blanks(spot.text(), hit));
  }

  private static int blanks(String text, Hit hit) {
    return hit.end() - hit.start() - Texts.written(text, hit.start(), hit.end());
  }

  /** Whether a cell says hardly more than the title of a document. */
  static boolean isTitle(Spot spot) {
    int letters = Texts.letters(spot.text(), 0, spot.text().length());
    return TITLES.values().stream()
        .flatMap(labels -> labels.find(spot.squash()).stream())
        .anyMatch(hit -> 2 * Texts.letters(spot.text(), hit.start(), hit.end()) > letters);
  }

  /** "Bill to" is no bill. */
  private static boolean isOtherLabel(Spot spot, Hit title) {
    return spot.hits().stream()
        .anyMatch(
            hit ->
                hit.start() <= title.start()
                    && hit.end() > title.end()
                    && (hit.is(LabelKind.BUYER) || hit.is(LabelKind.SELLER)));
  }

  private static double score(Spot spot, Labels labels, int row) {
    double best = 0;
    for (Hit hit : labels.find(spot.squash())) {
      int before = Texts.letters(spot.text(), 0, hit.start());
      int around = Texts.letters(spot.text(), 0, spot.text().length()) - (hit.end() - hit.start());
      if (before > 12 || around > 40 || isOtherLabel(spot, hit)) {
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
