package officewatch.reader.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import officewatch.reader.layout.Page;

/** Plain text as a page: a row per line, cells parted by tabs or two blanks, quoting taken off. */
public final class PlainPages {
  private static final int MAX_TEXT = 2 * 1024 * 1024;
  private static final int MAX_HIDDEN = 50;
  private static final Pattern GAP = Pattern.compile("\\t\\s*+|  \\s*+");

  private PlainPages() {}

  /** Only the pages of {@link #read}. */
  public static List<Page> of(String part, String text) {
    return read(part, text).pages();
  }

  /**
   * The text as one page; blank lines make no row.
   *
   * @param part name used in evidence
   * @param text read up to 2 Mi characters
   */
  public static MarkupText read(String part, String text) {
    PageBuilder page = new PageBuilder();
    String capped = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
    capped
        .lines()
        .map(PlainPages::unquoted)
        .forEach(
            line -> {
              if (line.isEmpty()) {
                page.gap();
              } else {
                page.row(cells(line));
              }
            });
    List<String> hidden = capped.lines().filter(Invisible::splitsWord).limit(MAX_HIDDEN).toList();
    return new MarkupText(
        List.of(page.page(part)),
        hidden.stream().map(line -> Invisible.SPLIT + Invisible.without(line)).toList());
  }

  /** Columns are counted in characters, as lines are aligned in mails. */
  private static List<Piece> cells(String line) {
    List<Piece> cells = new ArrayList<>();
    Matcher gap = GAP.matcher(line);
    int from = 0;
    while (gap.find()) {
      if (isSpacedOut(line, gap.start(), gap.end())) {
        continue;
      }
      cells.add(new Piece(line.substring(from, gap.start()), from, gap.start() - from));
      from = gap.end();
    }
    cells.add(new Piece(line.substring(from), from, Math.max(1, line.length() - from)));
    return cells;
  }

  /** Between the words of "T o t a l d u e" the gap is as wide as three blanks. */
  private static boolean isSpacedOut(String line, int start, int end) {
    return end - start == 3
        && start > 2
        && line.charAt(start - 2) == ' '
        && Character.isLetter(line.charAt(start - 1))
        && Character.isLetter(line.charAt(start - 3))
        && end + 2 < line.length()
        && Character.isLetter(line.charAt(end))
        && line.charAt(end + 1) == ' '
        && Character.isLetter(line.charAt(end + 2));
  }

  private static String unquoted(String line) {
    int start = 0;
    while (start < line.length() && (line.charAt(start) == '>' || line.charAt(start) == ' ')) {
      start++;
    }
    return Invisible.without(line.substring(start).replace('\u00a0', ' ')).strip();
  }
}
