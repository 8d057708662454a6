package officewatch.reader.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Lists of mailboxes as headers and as forwarded text write them: {@code Name <a@b>}, {@code "Last,
 * First" <a@b>; c@d}, {@code Name [mailto:a@b]}, {@code <a@b<mailto:a@b>>}, or a bare name.
 */
public final class Mailboxes {
  private static final int MAX_LENGTH = 64 * 1024;
  private static final int MAX_MAILBOXES = 500;
  private static final String QUOTES = "\"'\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019* \t\u00a0";

  private Mailboxes() {}

  /** All mailboxes in a text, in order; empty for a blank text. */
  public static List<Mailbox> parse(String text) {
    String list = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    List<Mailbox> found = new ArrayList<>();
    int start = 0;
    int at = list.indexOf('@');
    while (at >= 0 && found.size() < MAX_MAILBOXES) {
      int from = wordStart(list, at, start);
      int to = wordEnd(list, at);
      if (from == at || to == at + 1) {
        at = list.indexOf('@', at + 1);
        continue;
      }
      String address = list.substring(from, to).toLowerCase(Locale.ROOT);
      Mailbox last = found.isEmpty() ? null : found.getLast();
      String name = name(list.substring(start, from));
      boolean repeated = last != null && last.address().equals(address) && name.isEmpty();
      if (!repeated) {
        found.add(new Mailbox(name.equalsIgnoreCase(address) ? "" : name, address));
      }
      start = behindClosers(list, to);
      at = list.indexOf('@', Math.max(start, at + 1));
    }
    if (found.isEmpty() && !name(list).isEmpty()) {
      found.add(new Mailbox(name(list), ""));
    }
    return merged(found);
  }

  /** {@code a@b <a@b>} writes one mailbox twice. */
  private static List<Mailbox> merged(List<Mailbox> found) {
    List<Mailbox> merged = new ArrayList<>(found.size());
    for (Mailbox mailbox : found) {
      boolean known = merged.stream().anyMatch(m -> m.address().equals(mailbox.address()));
      if (!known) {
        merged.add(mailbox);
      }
    }
    return merged;
  }

  private static int wordStart(String text, int at, int limit) {
    int from = at;
    while (from > limit && inAddress(text.charAt(from - 1))) {
      from--;
    }
    return text.startsWith("mailto:", from) ? from + 7 : from;
  }

  private static int wordEnd(String text, int at) {
    int to = at + 1;
    while (to < text.length() && inAddress(text.charAt(to))) {
      to++;
    }
    while (to > at + 1 && (text.charAt(to - 1) == '.' || text.charAt(to - 1) == '\'')) {
      to--;
    }
    return to;
  }

  private static int behindClosers(String text, int to) {
    int end = to;
    while (end < text.length() && "<>[]()'\" \t".indexOf(text.charAt(end)) >= 0) {
      if (text.startsWith("<mailto:", end)) {
        int close = text.indexOf('>', end);
        end = close < 0 ? text.length() : close;
      }
      end++;
    }
    while (end < text.length() && (text.charAt(end) == ',' || text.charAt(end) == ';')) {
      end++;
    }
    return Math.min(end, text.length());
  }

  private static boolean inAddress(char c) {
    return Character.isLetterOrDigit(c) || "!#$%&*+-/=?^_`{|}~.:@'".indexOf(c) >= 0;
  }

  private static String name(String text) {
    String name = text;
    int link = name.indexOf("<mailto:");
    name = link < 0 ? name : name.substring(0, link);
    name = name.endsWith("[mailto:") ? name.substring(0, name.length() - 8) : name;
    int start = 0;
    int end = name.length();
    while (start < end && (QUOTES + ",;<[(").indexOf(name.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && (QUOTES + ",;<[(>").indexOf(name.charAt(end - 1)) >= 0) {
      end--;
    }
    return name.substring(start, end).replace("\\\"", "\"").strip();
  }
}
