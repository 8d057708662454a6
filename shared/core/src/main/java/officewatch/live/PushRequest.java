package officewatch.live;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/**
 * A message of the queue {@code live}.
 *
 * @param frames to push; none to have only those closed who lost their right
 */
@Serdeable
record PushRequest(UUID organizationId, List<Frame> frames) {
  PushRequest {
    frames = List.copyOf(frames);
  }
}
