package officewatch.api.runtime;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import officewatch.cache.OrganizationCache;
import officewatch.metrics.Metric;
import officewatch.metrics.Metrics;
import officewatch.paging.Page;

/**
 * Answers lists with the bytes written for the same question before, as long as nothing of the
 * organisation has changed since: neither database nor serialisation has work then.
 */
@Singleton
public final class CachedLists {
  // Stands between cursor and body in the cache; a cursor has no line breaks.
  private static final char END_OF_CURSOR = '\n';

  private final OrganizationCache cache;
  private final Metrics metrics;
  private final JsonMapper json;

  CachedLists(OrganizationCache cache, JsonMapper json, Metrics metrics) {
    this.cache = cache;
    this.metrics = metrics;
    this.json = json;
  }

  /**
   * The answer, with {@code Link} and {@code X-Cache}.
   *
   * @param address the list with all parameters that select it
   * @param asOf what the answer depends on beside the organisation's data, such as the day
   * @param compute asks the database
   */
  public <T> HttpResponse<String> answer(
      UUID organizationId,
      ListAddress address,
      Object asOf,
      Class<T> item,
      Supplier<Page<T>> compute) {
    OrganizationCache.Cached cached =
        cache.get(organizationId, asOf + " " + address, () -> write(compute.get(), item));
    metrics.add(cached.hit() ? Metric.CACHE_HITS : Metric.CACHE_MISSES, 1);
    int end = cached.value().indexOf(END_OF_CURSOR);
    MutableHttpResponse<String> answer =
        HttpResponse.ok(cached.value().substring(end + 1))
            .contentType(MediaType.APPLICATION_JSON_TYPE)
            .header("X-Cache", cached.hit() ? "HIT" : "MISS");
    return end == 0
        ? answer
        : answer.header("Link", address.next(cached.value().substring(0, end)));
  }

  private <T> String write(Page<T> page, Class<T> item) {
    ListView<T> view = new ListView<>(page.items(), page.nextCursor());
    @SuppressWarnings("unchecked") // an Argument carries its type arguments beside its class
    Argument<ListView<T>> type =
        (Argument<ListView<T>>) (Argument<?>) Argument.of(ListView.class, item);
    try {
      return Objects.requireNonNullElse(page.nextCursor(), "")
          + END_OF_CURSOR
          + new String(json.writeValueAsBytes(type, view), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
