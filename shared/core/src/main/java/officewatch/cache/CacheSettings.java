package officewatch.cache;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * Where the cache is and how long to wait for it.
 *
 * @param uri Redis or Valkey address, {@code redis://} or {@code rediss://}
 * @param cluster whether it speaks the cluster protocol, as ElastiCache Serverless does
 * @param timeout longest wait for one answer before the database is asked instead
 */
@ConfigurationProperties("officewatch.cache")
record CacheSettings(
    @Bindable(defaultValue = "redis://127.0.0.1:6379") String uri,
    @Bindable(defaultValue = "false") boolean cluster,
    @Bindable(defaultValue = "50ms") Duration timeout) {}
