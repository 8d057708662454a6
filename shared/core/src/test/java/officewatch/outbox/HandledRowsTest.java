package officewatch.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** a row is deleted by its own organisation, once, and never while a sweep may take it. */
final class HandledRowsTest {
  private final SettableClock clock = new SettableClock();
  private final HandledRows rows = new HandledRows(clock);
  private final UUID busy = UUID.randomUUID();
  private final UUID quiet = UUID.randomUUID();

  @Test
  void manyRowsOfABusyOrganisationAreTakenOnce() {
    List<UUID> sent = add(busy, 100);
    add(quiet, 1);

    assertThat(rows.take(busy)).isEqualTo(sent);
    assertThat(rows.take(busy)).isEmpty();
    assertThat(rows.take(quiet)).isEmpty();
  }

  @Test
  void rowsOldEnoughToBeSweptAreLeftToTheSweep() {
    add(busy, 100);
    clock.now = clock.now.plus(Duration.ofSeconds(9));

    assertThat(rows.take(busy)).isEmpty();

    List<UUID> later = add(busy, 100);
    assertThat(rows.take(busy)).isEqualTo(later);
  }

  private List<UUID> add(UUID organization, int count) {
    List<UUID> added = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      UUID id = UUID.randomUUID();
      rows.add(organization, id);
      added.add(id);
    }
    return added;
  }

  private static final class SettableClock extends Clock {
    private Instant now = Instant.parse("2026-11-20T08:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
