package officewatch.local.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The headers every file of the web application is sent with, here and by CloudFront. */
final class SiteHeaders {
  private static final String RESOURCE = "/META-INF/officewatch/site-headers.properties";

  private SiteHeaders() {}

  /**
   * Reads them.
   *
   * @param objects origin of the store that documents are sent to and fetched from
   */
  static Map<String, String> load(String objects) {
    Properties stored = new Properties();
    try (InputStream file =
        Objects.requireNonNull(
            SiteHeaders.class.getResourceAsStream(RESOURCE), "functions/web is not built")) {
      stored.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> headers = new HashMap<>();
    for (String name : stored.stringPropertyNames()) {
      headers.put(name, stored.getProperty(name).replace("{objects}", objects));
    }
    return Map.copyOf(headers);
  }
}
