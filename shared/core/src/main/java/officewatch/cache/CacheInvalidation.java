package officewatch.cache;

import jakarta.inject.Singleton;
import java.util.UUID;
import officewatch.outbox.Outbox;
import officewatch.outbox.OutboxTarget;

/**
 * Makes cached figures of an organisation unreachable after the commit that changed them and before
 * the change is acknowledged.
 */
@Singleton
public final class CacheInvalidation implements OutboxTarget {
  private final Outbox outbox;
  private final OrganizationCache cache;

  CacheInvalidation(Outbox outbox, OrganizationCache cache) {
    this.outbox = outbox;
    this.cache = cache;
  }

  /** Call inside the transaction that changes what is cached. */
  public void afterCommit(UUID organizationId) {
    outbox.add(organizationId, this, "");
  }

  @Override
  public String kind() {
    return "cache-version";
  }

  @Override
  public void send(UUID organizationId, String payload) {
    cache.newVersion(organizationId);
  }

  @Override
  public boolean isRepeatedFreely() {
    return true;
  }
}
