package officewatch.api.runtime;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param nextCursor give it as {@code cursor} to get the next part; null at the end
 */
@Serdeable
public record ListView<T>(List<T> items, @Nullable String nextCursor) {
  public ListView {
    items = List.copyOf(items);
  }
}
