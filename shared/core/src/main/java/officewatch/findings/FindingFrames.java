package officewatch.findings;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import officewatch.live.Audience;
import officewatch.live.Frame;
import officewatch.live.FrameType;
import officewatch.live.LiveFrames;

/** Tells of findings: those who may list them. */
@Singleton
final class FindingFrames {
  private final FindingRows rows;
  private final LiveFrames frames;
  private final Clock clock;

  FindingFrames(FindingRows rows, LiveFrames frames, Clock clock) {
    this.rows = rows;
    this.frames = frames;
    this.clock = clock;
  }

  /** Call inside the transaction that adds the finding. */
  void created(UUID organizationId, UUID findingId) {
    add(FrameType.FINDING_CREATED, organizationId, findingId);
  }

  /** Call inside the transaction that changes the finding. */
  void updated(UUID organizationId, UUID findingId) {
    add(FrameType.FINDING_UPDATED, organizationId, findingId);
  }

  /** Call inside the transaction in which the subscription answers findings. */
  void resolved(UUID organizationId, UUID subscriptionId) {
    frames.add(
        organizationId,
        List.of("resolved", subscriptionId),
        () ->
            rows.resolvedBy(organizationId, subscriptionId).stream()
                .map(finding -> frame(FrameType.FINDING_UPDATED, finding))
                .toList());
  }

  private void add(FrameType type, UUID organizationId, UUID findingId) {
    frames.add(
        organizationId,
        findingId,
        () ->
            rows.find(organizationId, findingId).stream()
                .map(finding -> frame(type, finding))
                .toList());
  }

  private Frame frame(FrameType type, Finding finding) {
    return Frame.of(
        type,
        finding.id(),
        clock.instant(),
        Map.of("kind", finding.kind().name(), "state", finding.state().name()),
        Audience.MODERATORS);
  }
}
