package officewatch.findings;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import officewatch.ledger.Subscription;
import officewatch.ledger.SubscriptionListener;

/** Closes what a new subscription answers. */
@Singleton
final class CoveredVendors implements SubscriptionListener {
  private final FindingRows rows;
  private final FindingFrames frames;
  private final Clock clock;

  CoveredVendors(FindingRows rows, FindingFrames frames, Clock clock) {
    this.rows = rows;
    this.frames = frames;
    this.clock = clock;
  }

  @Override
  public void added(UUID organizationId, Subscription subscription) {
    rows.resolve(organizationId, subscription.vendorId(), subscription.id(), clock.instant());
    frames.resolved(organizationId, subscription.id());
  }

  @Override
  public void archived(UUID organizationId, Subscription subscription) {
    // The next bill opens the finding again: without one there is nothing to decide.
  }
}
