package officewatch.reader.einvoice;

import java.util.List;
import officewatch.reader.Evidence;
import officewatch.reader.TextPage;

/**
 * The canonical text of an e-invoice and the evidence in it. Normally that is the whole XML text.
 * Above {@link #MAX_TEXT} characters (nearly always an embedded file) it is an excerpt with one
 * line per value used, so that a reading stays small and every span still holds.
 */
final class Spans {
  static final int MAX_TEXT = 500_000;
  private static final int RULE_VERSION = 1;

  private final String part;
  private final String text;
  private final boolean whole;
  private final StringBuilder excerpt = new StringBuilder();

  Spans(String part, String text) {
    this.part = part;
    this.text = text;
    this.whole = text.length() <= MAX_TEXT;
  }

  Evidence of(Found found) {
    return of(found.element().start(), found.element().end(), found.rule());
  }

  Evidence of(int start, int end, String rule) {
    String printed = text.substring(start, end);
    int from = start;
    if (!whole) {
      excerpt.append(rule).append(": ");
      from = excerpt.length();
      excerpt.append(printed).append('\n');
    }
    return new Evidence(part, 1, from, from + printed.length(), null, printed, rule, RULE_VERSION);
  }

  /** The pages all evidence made so far points into. */
  List<TextPage> pages() {
    return List.of(new TextPage(part, 1, whole ? text : excerpt.toString()));
  }

  String text() {
    return text;
  }
}
