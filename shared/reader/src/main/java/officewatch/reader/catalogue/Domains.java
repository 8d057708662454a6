package officewatch.reader.catalogue;

import java.net.IDN;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Internet domains as evidence of who somebody is. */
public final class Domains {
  private static final Pattern HOST =
      Pattern.compile("(?:[a-z0-9_](?:[a-z0-9_-]{0,62})\\.)+[a-z](?:[a-z0-9-]{1,62})");
  private static final int MAX_LENGTH = 512;
  private static final Set<String> SUFFIXES =
      new HashSet<>(Resources.entries("public-suffixes.txt"));
  private static final Set<String> NEUTRAL =
      new HashSet<>(Resources.entries("neutral-domains.txt"));

  private Domains() {}

  /**
   * The host of an address, a URL or a bare host, in ASCII lower case without {@code www}; null
   * when there is none.
   */
  public static @Nullable String host(String text) {
    if (text.length() > MAX_LENGTH) {
      return null;
    }
    String host = text.strip();
    int scheme = host.indexOf("://");
    host = scheme < 0 ? host : host.substring(scheme + 3);
    host = host.replaceFirst("[/?#\\s].*", "");
    host = host.substring(host.lastIndexOf('@') + 1);
    host = host.replaceFirst("[:>].*", "").replaceFirst("\\.$", "");
    try {
      host = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return null; // Not a name that DNS could hold, so it is nobody's domain.
    }
    host = host.startsWith("www.") ? host.substring(4) : host;
    return host.length() <= 253 && HOST.matcher(host).matches() ? host : null;
  }

  /** The part somebody registered: one label below a public suffix. */
  static String registrable(String host) {
    int last = host.lastIndexOf('.');
    int second = host.lastIndexOf('.', last - 1);
    if (second < 0 || !SUFFIXES.contains(host.substring(second + 1))) {
      return host.substring(second + 1);
    }
    return host.substring(host.lastIndexOf('.', second - 1) + 1);
  }

  /**
   * Whether anybody can have an address there: free mail, mail platforms, and ({@code *.} in the
   * file) hosts given to customers of a vendor.
   */
  public static boolean isNeutral(String host) {
    if (SUFFIXES.contains(host) || NEUTRAL.contains(host)) {
      return true;
    }
    for (String up = parent(host); up != null; up = parent(up)) {
      if (NEUTRAL.contains(up) || NEUTRAL.contains("*." + up)) {
        return true;
      }
    }
    return false;
  }

  /** The host without its first label; null when one label would be left. */
  static @Nullable String parent(String host) {
    int dot = host.indexOf('.');
    return dot < 0 || host.indexOf('.', dot + 1) < 0 ? null : host.substring(dot + 1);
  }

  /** Whether the host is one of the domains or below one. */
  static boolean within(String host, Set<String> domains) {
    for (String up = host; up != null; up = parent(up)) {
      if (domains.contains(up)) {
        return true;
      }
    }
    return false;
  }
}
