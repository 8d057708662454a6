package officewatch.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** T-22, A-59: older figures are never served, whatever the store does. */
final class OrganizationCacheTest {
  private final MemoryStore store = new MemoryStore();
  private final OrganizationCache writing = new OrganizationCache(store);
  private final OrganizationCache other = new OrganizationCache(store);
  private final UUID organization = UUID.randomUUID();

  @Test
  void aNewVersionThatWasNotStoredFailsAndIsNotForgottenHere() {
    assertThat(get(writing, "old")).isEqualTo("old");
    store.goAway();
    assertThatThrownBy(() -> writing.newVersion(organization)).isInstanceOf(CacheUnavailable.class);
    assertThat(get(writing, "new")).isEqualTo("new");

    store.comeBack();

    assertThat(get(writing, "new")).isEqualTo("new");
    assertThat(get(other, "new")).isEqualTo("new");
  }

  @Test
  void aDamagedValueIsAMissAndReplaced() {
    get(writing, "value");
    store.damage();

    assertThat(other.get(organization, "list", () -> "again"))
        .isEqualTo(new OrganizationCache.Cached("again", false));
    assertThat(new OrganizationCache(store).get(organization, "list", () -> "never"))
        .isEqualTo(new OrganizationCache.Cached("again", true));
  }

  private String get(OrganizationCache cache, String computed) {
    return cache.get(organization, "list", () -> computed).value();
  }
}
