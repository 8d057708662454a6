package officewatch.reader.mail.forward;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import officewatch.reader.mail.Mailbox;
import officewatch.reader.mail.Mailboxes;
import org.jspecify.annotations.Nullable;

/**
 * {@code On 28/10/2021 12:46, "John Doe" <a@b> wrote:} in any language: a date, a mail address and
 * a colon at the end. Replies and some forwards look so; only the outer subject tells them apart.
 */
final class WroteLine {
  private static final Pattern DATE =
      Pattern.compile(
          "\\d{1,4}[-./年]\\s?\\d{1,2}.{0,40}?\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?|\\p{L}{0,12}.{0,12}\\d{4}.{0,12}?\\d{1,2}[:.]\\d{2}");
  private static final Pattern QUOTED =
      Pattern.compile("[\"„“«»”]\\s*([^\"„“«»”]{1,100}?)\\s*[\"„“«»”]");
  private static final Pattern FILLER =
      Pattern.compile("^(?:[^\\p{L}]|(?:AM|PM|UTC|GMT|CET|CEST)\\b|\\p{Ll}+\\s)+");
  private static final int MAX_LENGTH = 400;

  private WroteLine() {}

  /** The first such line as a block, or null. */
  static @Nullable Block find(List<TextLine> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).text();
      Block block = block(line, lines.get(i).end());
      if (block == null && i + 1 < lines.size()) {
        block = block(line + " " + lines.get(i + 1).text(), lines.get(i + 1).end());
      }
      if (block != null) {
        return block;
      }
    }
    return null;
  }

  private static @Nullable Block block(String line, int bodyStart) {
    boolean shape = line.length() < MAX_LENGTH && (line.endsWith(":") || line.endsWith("："));
    if (!shape || line.indexOf('@') < 0) {
      return null;
    }
    Matcher date = DATE.matcher(line);
    List<Mailbox> mailboxes = Mailboxes.parse(line);
    if (!date.find() || mailboxes.isEmpty()) {
      return null;
    }
    Map<Label, String> values = new EnumMap<>(Label.class);
    values.put(Label.DATE, date.group().strip());
    values.put(Label.FROM, name(line, date.end()) + " <" + mailboxes.getFirst().address() + ">");
    return new Block(values, false, bodyStart);
  }

  private static String name(String line, int dateEnd) {
    int address = Math.max(line.indexOf('<'), 0);
    Matcher quoted = QUOTED.matcher(line);
    if (quoted.find() && quoted.start() < address) {
      return quoted.group(1);
    }
    return dateEnd < address
        ? FILLER.matcher(line.substring(dateEnd, address)).replaceFirst("").strip()
        : "";
  }
}
