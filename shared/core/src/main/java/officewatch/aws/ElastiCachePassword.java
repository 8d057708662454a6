package officewatch.aws;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import officewatch.cache.CachePassword;

/** Signs in to a serverless cache of ElastiCache. */
@Singleton
@Requires(property = "officewatch.cache.iam-user")
final class ElastiCachePassword implements CachePassword {
  private final SignedLogin logins;
  private final String user;
  private final String cacheName;

  ElastiCachePassword(
      SignedLogin logins,
      @Property(name = "officewatch.cache.iam-user") String user,
      @Property(name = "officewatch.cache.name") String cacheName) {
    this.logins = logins;
    this.user = user;
    this.cacheName = cacheName;
  }

  @Override
  public String user() {
    return user;
  }

  @Override
  public String create() {
    return logins.toCache(cacheName, user);
  }
}
