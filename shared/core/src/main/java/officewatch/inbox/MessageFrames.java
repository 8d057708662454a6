package officewatch.inbox;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import officewatch.live.Audience;
import officewatch.live.Frame;
import officewatch.live.FrameType;
import officewatch.live.LiveFrames;

/** Tells of messages that arrived: those who may list them. */
@Singleton
final class MessageFrames {
  private final LiveFrames frames;
  private final Clock clock;

  MessageFrames(LiveFrames frames, Clock clock) {
    this.frames = frames;
    this.clock = clock;
  }

  /** Call inside the transaction that records the message. */
  void created(UUID organizationId, UUID messageId, MessageStatus status) {
    frames.add(
        organizationId,
        messageId,
        () ->
            List.of(
                Frame.of(
                    FrameType.MESSAGE_CREATED,
                    messageId,
                    clock.instant(),
                    Map.of("status", status.name()),
                    Audience.MODERATORS)));
  }
}
