package officewatch.live;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One message to those connected.
 *
 * @param type what happened, for instance {@code finding.created}
 * @param id of the thing, as its HTTP route takes it
 * @param at when it was recorded
 * @param data its kind and state, enough to decide whether to read it again
 * @param audience who may see it
 */
@Serdeable
public record Frame(String type, UUID id, Instant at, Map<String, String> data, Audience audience) {
  public Frame {
    data = Map.copyOf(data);
  }

  /** A frame of one of the types there are. */
  public static Frame of(
      FrameType type, UUID id, Instant at, Map<String, String> data, Audience audience) {
    return new Frame(type.wireName(), id, at, data, audience);
  }
}
