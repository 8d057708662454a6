package officewatch.api.runtime;

import io.micronaut.core.annotation.Introspected;
import officewatch.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The {@code If-Match} header of a change.
 *
 * @param version the version the change is based on; null when the caller does not say
 */
@Introspected
public record IfMatch(@Nullable Long version) {

  /**
   * Reads the header.
   *
   * @throws Problem.Stale for a tag that this API never gave
   */
  static IfMatch of(@Nullable String header) {
    if (header == null || "*".equals(header.strip())) {
      return new IfMatch(null);
    }
    String tag = header.strip();
    if (!tag.matches("\"[0-9]{1,18}\"")) {
      throw new Problem.Stale();
    }
    return new IfMatch(Long.valueOf(tag.substring(1, tag.length() - 1)));
  }
}
