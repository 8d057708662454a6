package officewatch.reader.mail.forward;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A header block on one line without separators, as Yahoo writes it: {@code ----- Forwarded Message
 * ----- From: A <a@b>To: cSent: dSubject: e}. In some languages it even lacks colons.
 */
record GluedLine(Map<Label, String> values) {
  /** Shorter words occur by chance inside others. */
  private static final int MIN_WITHOUT_COLON = 4;

  GluedLine {
    values = Map.copyOf(values);
  }

  static @Nullable GluedLine of(String line) {
    if (!line.startsWith("---")) {
      return null;
    }
    int words = skip(line, 0, '-');
    int close = line.indexOf("---", words);
    int start = close < 0 ? line.length() : skip(line, close, '-');
    while (start < line.length() && line.charAt(start) == ' ') {
      start++;
    }
    Map<Label, String> values = start < line.length() ? split(line, start) : Map.of();
    return values.containsKey(Label.FROM) && values.size() > 2 ? new GluedLine(values) : null;
  }

  private static Map<Label, String> split(String line, int start) {
    Map<Label, String> values = new EnumMap<>(Label.class);
    Label label = null;
    int valueStart = start;
    int at = start;
    while (at < line.length()) {
      int length = at == start || line.charAt(at - 1) != ' ' ? labelLength(line, at) : 0;
      if (length == 0) {
        at++;
        continue;
      }
      if (label != null) {
        values.putIfAbsent(label, line.substring(valueStart, at).strip());
      }
      label = Labels.of(line.substring(at, at + length));
      at = valueStart = behindColon(line, at + length);
    }
    if (label != null) {
      values.putIfAbsent(label, line.substring(valueStart).strip());
    }
    return values;
  }

  private static int labelLength(String line, int at) {
    int length = Labels.lengthAt(line, at);
    int end = at + length;
    if (length == 0 || end >= line.length()) {
      return 0;
    }
    boolean colon = line.charAt(end) == ':' || line.startsWith(" :", end);
    boolean bare =
        line.charAt(end) == ' '
            && at > 0
            && (line.charAt(at - 1) == '>' || length >= MIN_WITHOUT_COLON);
    return colon || bare ? length : 0;
  }

  private static int behindColon(String line, int at) {
    int end = skip(line, at, ' ');
    return end < line.length() && line.charAt(end) == ':' ? end + 1 : end;
  }

  private static int skip(String line, int from, char c) {
    int at = from;
    while (at < line.length() && line.charAt(at) == c) {
      at++;
    }
    return at;
  }
}
