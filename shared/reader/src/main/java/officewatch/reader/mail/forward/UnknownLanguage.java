package officewatch.reader.mail.forward;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Assigns label lines in a language without label words, by what their values look like. */
final class UnknownLanguage {
  private static final Pattern TIME = Pattern.compile("\\d{1,2}[:.]\\d{2}");
  private static final int MIN_LINES = 3;

  private UnknownLanguage() {}

  /** The known values and what can be told of the others: sender, recipient, date, subject. */
  static Map<Label, String> guess(Map<Label, String> known, List<String> unknown) {
    Map<Label, String> values = new EnumMap<>(Label.class);
    values.putAll(known);
    if (known.size() + unknown.size() < MIN_LINES) {
      return values;
    }
    for (String value : unknown) {
      if (value.indexOf('@') > 0) {
        Label label =
            !values.containsKey(Label.FROM)
                ? Label.FROM
                : !values.containsKey(Label.TO) ? Label.TO : Label.CC;
        values.putIfAbsent(label, value);
      } else if (TIME.matcher(value).find()) {
        values.putIfAbsent(Label.DATE, value);
      } else if (!value.isEmpty()) {
        values.putIfAbsent(Label.SUBJECT, value);
      }
    }
    boolean sure =
        values.getOrDefault(Label.FROM, "").indexOf('@') > 0 && values.containsKey(Label.DATE);
    return sure ? values : known;
  }
}
