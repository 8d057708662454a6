package officewatch.embedded.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The header lines of a message, unfolded and otherwise untouched. They are the sender's word:
 * whose mail it is, only the envelope says.
 *
 * @param truncated whether more followed than is kept; SES keeps 10 KB
 */
record MailHeaders(List<Header> headers, boolean truncated) {
  private static final int MAX_BYTES = 10 * 1024;

  /** One header. */
  record Header(String name, String value) {}

  static MailHeaders of(byte[] message) {
    int length = Math.min(message.length, MAX_BYTES);
    String text = new String(message, 0, length, StandardCharsets.UTF_8);
    List<Header> headers = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String part : text.split("\r?\n", -1)) {
      if (part.startsWith(" ") || part.startsWith("\t")) {
        line.append(' ').append(part.strip());
        continue;
      }
      add(headers, line);
      if (part.isEmpty()) {
        return new MailHeaders(List.copyOf(headers), false);
      }
      line.append(part);
    }
    // Without an empty line the last one may be cut in the middle.
    return new MailHeaders(List.copyOf(headers), length < message.length);
  }

  Optional<String> first(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst();
  }

  private static void add(List<Header> headers, StringBuilder line) {
    int colon = line.indexOf(":");
    if (colon > 0) {
      headers.add(new Header(line.substring(0, colon).strip(), line.substring(colon + 1).strip()));
    }
    line.setLength(0);
  }
}
