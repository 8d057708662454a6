package officewatch.reader.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Internet domains in mail and web addresses, without the parts below the registered name. */
final class Domains {
  /** Second-level registries (source: the common ones of the Public Suffix List). */
  private static final Set<String> SECOND_LEVEL =
      Set.of("co", "com", "org", "net", "ac", "gov", "edu", "ne", "or", "gob", "gv");

  /** Mail providers and billing services whose names say nothing about the seller. */
  private static final Set<String> SHARED =
      Set.of(
          "gmail.com",
          "googlemail.com",
          "gmx.de",
          "gmx.net",
          "gmx.at",
          "web.de",
          "outlook.com",
          "hotmail.com",
          "live.com",
          "yahoo.com",
          "icloud.com",
          "me.com",
          "t-online.de",
          "aol.com",
          "proton.me",
          "protonmail.com",
          "freenet.de",
          "orange.fr",
          "wanadoo.fr",
          "free.fr",
          "libero.it",
          "mail.ru",
          "seznam.cz",
          "wp.pl",
          "onet.pl",
          "o2.pl",
          "stripe.com",
          "chargebee.com",
          "paypal.com",
          "paypal.me",
          "paddle.com",
          "paddle.net",
          "europa.eu");

  private Domains() {}

  /** A registered domain and where its address stands. */
  record At(String domain, int start, int end, boolean mail) {}

  static List<At> find(String text) {
    List<At> found = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      if (!isPart(text.charAt(i))) {
        i++;
        continue;
      }
      int end = i;
      while (end < text.length() && isPart(text.charAt(end))) {
        end++;
      }
      add(found, text, i, end);
      i = end;
    }
    return found;
  }

  private static void add(List<At> found, String text, int start, int end) {
    String token = text.substring(start, end).toLowerCase(Locale.ROOT);
    int sign = token.lastIndexOf('@');
    int scheme = token.indexOf("://");
    if (sign < 0 && scheme < 0 && !token.startsWith("www.")) {
      return;
    }
    int from = sign >= 0 ? sign + 1 : scheme >= 0 ? scheme + 3 : 0;
    int to = from;
    while (to < token.length()
        && (Character.isLetterOrDigit(token.charAt(to))
            || token.charAt(to) == '-'
            || token.charAt(to) == '.')) {
      to++;
    }
    while (to > from && token.charAt(to - 1) == '.') {
      to--;
    }
    String domain = registered(token.substring(from, to));
    if (!domain.isEmpty() && !SHARED.contains(domain)) {
      found.add(new At(domain, start + to - domain.length(), start + to, sign >= 0));
    }
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || "@.-_/:+%?=&#~".indexOf(c) >= 0;
  }

  /** "example.co.uk" for "www.example.co.uk"; empty when it is not a name with a top level. */
  static String registered(String host) {
    String[] labels = host.split("\\.");
    int n = labels.length;
    if (n < 2
        || labels[n - 1].length() < 2
        || Texts.digits(labels[n - 1]) > 0
        || labels[n - 2].isEmpty()) {
      return "";
    }
    boolean second = n > 2 && labels[n - 1].length() == 2 && SECOND_LEVEL.contains(labels[n - 2]);
    return second
        ? labels[n - 3] + '.' + labels[n - 2] + '.' + labels[n - 1]
        : labels[n - 2] + '.' + labels[n - 1];
  }
}
