package officewatch.reader.markup;

import java.util.List;
import java.util.regex.Pattern;
import officewatch.reader.layout.Page;

/** Plain text as a page: a row per line, cells parted by tabs or two blanks, quoting taken off. */
public final class PlainPages {
  private static final int MAX_TEXT = 2 * 1024 * 1024;
  private static final Pattern GAP = Pattern.compile("\\t\\s*+|  \\s*+");

  private PlainPages() {}

  /**
   * The text as one page; blank lines make no row.
   *
   * @param part name used in evidence
   * @param text read up to 2 Mi characters
   */
  public static List<Page> of(String part, String text) {
    PageBuilder page = new PageBuilder();
    String capped = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
    capped
        .lines()
        .map(PlainPages::unquoted)
        .filter(line -> !line.isEmpty())
        .forEach(line -> page.row(List.of(GAP.split(line))));
    return List.of(page.page(part));
  }

  private static String unquoted(String line) {
    int start = 0;
    while (start < line.length() && (line.charAt(start) == '>' || line.charAt(start) == ' ')) {
      start++;
    }
    return Invisible.without(line.substring(start).replace('\u00a0', ' ')).strip();
  }
}
