package officewatch.cdk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Regions whose database servers the functions trust: those whose roots are part of their packages,
 * see {@link officewatch.aws.DatabaseTrust}. AWS publishes them, with new regions, as the bundle
 * {@code global-bundle.pem}.
 */
final class DatabaseRegions {
  private static final String ROOTS = "/officewatch/aws/rds-roots.pem";
  private static final Pattern NAMES = Pattern.compile("(?m)^# Amazon RDS (\\S+) Root CA ");

  private DatabaseRegions() {}

  static NavigableSet<String> known() {
    try (@Nullable InputStream in = DatabaseRegions.class.getResourceAsStream(ROOTS)) {
      if (in == null) {
        throw new IllegalStateException(ROOTS + " is missing.");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      return NAMES
          .matcher(text)
          .results()
          .map(found -> found.group(1))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
