package officewatch.reader.mail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.james.mime4j.stream.Field;
import org.jspecify.annotations.Nullable;

/** Gathers the header fields the product looks at, of one message or part. */
final class HeaderCollector {
  private static final Set<String> KEPT =
      Set.of(
          "from",
          "reply-to",
          "to",
          "cc",
          "subject",
          "date",
          "message-id",
          "auto-submitted",
          "list-id",
          "content-type",
          "content-disposition",
          "content-id");

  private final Map<String, List<String>> fields = new HashMap<>();

  void add(Field field) {
    String name = field.getName().strip().toLowerCase(Locale.ROOT);
    if (KEPT.contains(name)) {
      fields.computeIfAbsent(name, key -> new ArrayList<>(1)).add(HeaderText.raw(field));
    }
  }

  /** Undecoded body of the first field of that name. */
  @Nullable String first(String name) {
    List<String> values = fields.get(name);
    return values == null ? null : values.getFirst();
  }

  Map<String, String> parameters(String name) {
    String raw = first(name);
    return raw == null ? Map.of("", "") : HeaderText.parameters(raw);
  }

  @Nullable String id(String name) {
    String raw = first(name);
    if (raw == null) {
      return null;
    }
    int open = raw.indexOf('<');
    int close = raw.indexOf('>', open + 1);
    return (close < 0 ? raw.substring(open + 1) : raw.substring(open + 1, close)).strip();
  }

  MailHeaders headers() {
    String subject = first("subject");
    String date = first("date");
    String automatic = first("auto-submitted");
    String list = first("list-id");
    return new MailHeaders(
        mailboxes("from"),
        mailboxes("reply-to"),
        mailboxes("to"),
        mailboxes("cc"),
        subject == null ? "" : HeaderText.decoded(subject),
        date == null ? null : MailDate.parse(date),
        id("message-id"),
        automatic == null ? "no" : automatic.toLowerCase(Locale.ROOT),
        list == null ? null : HeaderText.decoded(list));
  }

  private List<Mailbox> mailboxes(String name) {
    List<Mailbox> all = new ArrayList<>();
    for (String raw : fields.getOrDefault(name, List.of())) {
      all.addAll(Mailboxes.parse(HeaderText.decoded(raw)));
    }
    return all;
  }
}
