package officewatch.ledger;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import officewatch.live.Audience;
import officewatch.live.Frame;
import officewatch.live.FrameType;
import officewatch.live.LiveFrames;

/** Tells every member of the ledger's changes. */
@Singleton
final class SubscriptionFrames {
  private final SubscriptionRows rows;
  private final LiveFrames frames;
  private final Clock clock;

  SubscriptionFrames(SubscriptionRows rows, LiveFrames frames, Clock clock) {
    this.rows = rows;
    this.frames = frames;
    this.clock = clock;
  }

  /** Call inside the transaction that enters the subscription. */
  void created(UUID organizationId, UUID subscriptionId) {
    add(FrameType.SUBSCRIPTION_CREATED, organizationId, subscriptionId);
  }

  /** Call inside the transaction that changes the subscription. */
  void updated(UUID organizationId, UUID subscriptionId) {
    add(FrameType.SUBSCRIPTION_UPDATED, organizationId, subscriptionId);
  }

  private void add(FrameType type, UUID organizationId, UUID subscriptionId) {
    frames.add(
        organizationId,
        subscriptionId,
        () ->
            rows.find(organizationId, subscriptionId).stream()
                .map(
                    row ->
                        Frame.of(
                            type,
                            subscriptionId,
                            clock.instant(),
                            Map.of("status", row.status().name()),
                            Audience.MEMBERS))
                .toList());
  }
}
