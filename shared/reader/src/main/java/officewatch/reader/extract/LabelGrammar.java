package officewatch.reader.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Labels that are put together from a few words of a language: "invoice" and "number", "total" and
 * "incl." and "VAT". Nobody can list all of them, and every seller has his own.
 */
final class LabelGrammar {
  private final Map<String, List<String>> words = new HashMap<>();
  private final BiConsumer<LabelKind, String> labels;

  private LabelGrammar(String line, BiConsumer<LabelKind, String> labels) {
    this.labels = labels;
    for (String entry : line.split(";")) {
      int mark = entry.indexOf('=');
      String list = entry.substring(mark + 1).strip();
      words.put(
          entry.substring(0, mark).strip(),
          list.isEmpty() ? List.of() : Arrays.asList(list.split(",")));
    }
  }

  /** Gives every label of every language to the consumer. */
  static void labels(String resource, BiConsumer<LabelKind, String> labels) {
    Labels.lines(resource, (_, line) -> new LabelGrammar(line, labels).all());
  }

  private void all() {
    pair(LabelKind.NUMBER, "doc", "no");
    between(LabelKind.NUMBER, "no", "doc");
    pair(LabelKind.DATE, "doc", "date");
    between(LabelKind.DATE, "date", "doc");
    pair(LabelKind.DATE, "issue", "date");
    between(LabelKind.DATE, "date", "issue");
    for (String kind : List.of("incl", "excl")) {
      LabelKind meaning = kind.equals("incl") ? LabelKind.TOTAL : LabelKind.NET;
      for (String sum : of("sum")) {
        for (String with : of(kind)) {
          of("tax").forEach(tax -> labels.accept(meaning, sum + " " + with + " " + tax));
          of("tax").forEach(tax -> labels.accept(meaning, sum + " " + tax + " " + with));
          labels.accept(meaning, sum + " " + with);
        }
      }
    }
    for (String kind : List.of("gross", "net")) {
      LabelKind meaning = kind.equals("gross") ? LabelKind.TOTAL : LabelKind.NET;
      pair(meaning, kind, "sum");
      pair(meaning, "sum", kind);
    }
    pair(LabelKind.TOTAL, "doc", "sum");
    between(LabelKind.TOTAL, "sum", "doc");
    pair(LabelKind.TAX, "tax", "sum");
    between(LabelKind.TAX, "sum", "tax");
  }

  private List<String> of(String group) {
    return words.getOrDefault(group, List.of());
  }

  private void pair(LabelKind kind, String first, String second) {
    for (String a : of(first)) {
      of(second).forEach(b -> labels.accept(kind, a + " " + b));
    }
  }

  /** As a pair, also with the small words of the language in the middle. */
  private void between(LabelKind kind, String first, String second) {
    pair(kind, first, second);
    for (String a : of(first)) {
      for (String b : of(second)) {
        of("of").forEach(small -> labels.accept(kind, a + " " + small + " " + b));
      }
    }
  }
}
