package officewatch.cdk.cost;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The list of prices and assumptions, {@code prices.properties}. */
final class Prices {
  private final Properties values = new Properties();

  Prices() {
    try (@Nullable InputStream in = Prices.class.getResourceAsStream("prices.properties")) {
      if (in == null) {
        throw new IllegalStateException("prices.properties is missing.");
      }
      values.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Year and month of the prices. */
  String dated() {
    return text("dated");
  }

  double of(String name) {
    return Double.parseDouble(text(name));
  }

  /** What an hourly price comes to in a month. */
  double month(String hourly) {
    return of(hourly) * of("hours-per-month");
  }

  private String text(String name) {
    String value = values.getProperty(name);
    if (value == null) {
      throw new IllegalArgumentException("There is no price " + name + ".");
    }
    return value.strip();
  }
}
