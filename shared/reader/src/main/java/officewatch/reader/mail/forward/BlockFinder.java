package officewatch.reader.mail.forward;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds printed mail headers in a body by their general shape. */
final class BlockFinder {
  /** How far above a block its announcement may stand. */
  private static final int ANNOUNCEMENT = 3;

  /** No printed header is longer, long lists of recipients included. */
  private static final int MAX_LINES = 40;

  private final List<TextLine> lines;

  BlockFinder(List<TextLine> lines) {
    this.lines = lines;
  }

  /** All blocks, in the order printed. */
  List<Block> find() {
    List<Block> blocks = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      GluedLine glued = GluedLine.of(lines.get(at).text());
      if (glued != null) {
        blocks.add(new Block(glued.values(), true, bodyStart(at + 1)));
        at++;
        continue;
      }
      int end = end(at);
      Block block = end > at ? block(at, end) : null;
      if (block == null) {
        at++;
      } else {
        blocks.add(block);
        at = end;
      }
    }
    return blocks;
  }

  /** Behind the last line of a run of label lines, their continuations and single blank lines. */
  private int end(int start) {
    if (LabelLine.of(lines.get(start).text()) == null) {
      return start;
    }
    int end = start + 1;
    while (end < Math.min(lines.size(), start + MAX_LINES)) {
      TextLine line = lines.get(end);
      if (line.isBlank()) {
        boolean goesOn = end + 1 < lines.size() && known(lines.get(end + 1).text());
        if (!goesOn) {
          return end;
        }
      } else if (LabelLine.of(line.text()) == null && !continues(end)) {
        return end;
      }
      end++;
    }
    return end;
  }

  private static boolean known(String text) {
    LabelLine line = LabelLine.of(text);
    return line != null && line.label() != null;
  }

  /** A long list of recipients or a long subject wraps; more label lines must follow. */
  private boolean continues(int at) {
    boolean more = at + 1 < lines.size() && known(lines.get(at + 1).text());
    return more
        || (lines.get(at).text().indexOf('@') >= 0 && lines.get(at).text().indexOf('<') >= 0);
  }

  private @Nullable Block block(int start, int end) {
    Map<Label, String> values = new EnumMap<>(Label.class);
    List<String> unknown = new ArrayList<>();
    Label last = null;
    int stop = end;
    for (int i = start; i < end; i++) {
      LabelLine line = LabelLine.of(lines.get(i).text());
      if (line == null) {
        if (last != null && !lines.get(i).isBlank()) {
          values.merge(last, lines.get(i).text(), (first, more) -> first + " " + more);
        }
      } else if (line.label() == Label.FROM
          && values.containsKey(Label.FROM)
          && values.size() > 2) {
        stop = i;
        break;
      } else if (line.label() != null) {
        last = line.label();
        values.putIfAbsent(last, line.value());
      } else {
        unknown.add(line.value());
      }
    }
    if (!isHeader(values)) {
      values = UnknownLanguage.guess(values, unknown);
    }
    return isHeader(values) ? new Block(values, announced(start), bodyStart(stop)) : null;
  }

  private static boolean isHeader(Map<Label, String> values) {
    if (!values.containsKey(Label.FROM) || values.getOrDefault(Label.FROM, "").isEmpty()) {
      return false;
    }
    long others = values.keySet().stream().filter(k -> k != Label.OTHER && k != Label.FROM).count();
    return others >= 2 || (others == 1 && values.getOrDefault(Label.FROM, "").indexOf('@') > 0);
  }

  private boolean announced(int start) {
    for (int i = Math.max(0, start - ANNOUNCEMENT); i < start; i++) {
      String text = lines.get(i).text();
      boolean original = text.contains("rigin") || text.contains("rspr");
      if (lines.get(i).isSeparator() && text.chars().anyMatch(Character::isLetter) && !original) {
        return true;
      }
      if (text.endsWith(":") && LabelLine.of(text) == null) {
        return true;
      }
    }
    return false;
  }

  private int bodyStart(int line) {
    int next = line;
    while (next < lines.size() && lines.get(next).isBlank()) {
      next++;
    }
    return next == 0 ? 0 : lines.get(next - 1).end();
  }
}
