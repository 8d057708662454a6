package officewatch.reader.mail;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates of RFC 5322 headers, obsolete forms included; the weekday is not believed. */
final class MailDate {
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{1,2})\\s+(\\p{Alpha}{3})\\p{Alpha}*+\\s+(\\d{2,4})\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*"
              + "([+-]\\d{4}|\\p{Alpha}{1,4})?");
  private static final Map<String, String> ZONES =
      Map.of(
          "EST", "-0500", "EDT", "-0400", "CST", "-0600", "CDT", "-0500", "MST", "-0700", "MDT",
          "-0600", "PST", "-0800", "PDT", "-0700", "CET", "+0100", "CEST", "+0200");

  private MailDate() {}

  static @Nullable OffsetDateTime parse(String header) {
    Matcher matcher = DATE.matcher(header.substring(0, Math.min(header.length(), 200)));
    if (!matcher.find()) {
      return null;
    }
    String zone = matcher.group(7) == null ? "+0000" : matcher.group(7);
    String offset =
        zone.startsWith("+") || zone.startsWith("-") ? zone : ZONES.getOrDefault(zone, "+0000");
    String seconds = matcher.group(6) == null ? "00" : matcher.group(6);
    String date =
        String.join(" ", matcher.group(1), month(matcher.group(2)), year(matcher.group(3)))
            + " %2s:%s:%s "
                .formatted(matcher.group(4), matcher.group(5), seconds)
                .replace("  ", " 0")
            + offset;
    try {
      return OffsetDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
    } catch (DateTimeException noDate) {
      return null;
    }
  }

  private static String month(String name) {
    return name.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
        + name.substring(1).toLowerCase(java.util.Locale.ROOT);
  }

  private static String year(String digits) {
    return switch (digits.length()) {
      case 2 -> (digits.compareTo("50") < 0 ? "20" : "19") + digits;
      case 3 -> String.valueOf(1900 + Integer.parseInt(digits));
      default -> digits;
    };
  }
}
