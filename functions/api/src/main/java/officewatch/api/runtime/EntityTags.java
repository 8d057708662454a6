package officewatch.api.runtime;

import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Tags single objects with their version, for {@code If-Match}. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class EntityTags {

  @ResponseFilter
  void tag(MutableHttpResponse<?> response) {
    if (response.body() instanceof Versioned versioned) {
      response.header("ETag", "\"" + versioned.version() + "\"");
    }
  }
}
