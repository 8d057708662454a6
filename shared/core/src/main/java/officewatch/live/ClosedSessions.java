package officewatch.live;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import officewatch.identity.SessionListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the connections of a session closed when it ends. They get no frame from then on in any case;
 * that is why a failure here does not keep anybody signed in.
 */
@Singleton
final class ClosedSessions implements SessionListener {
  private static final Logger LOG = LoggerFactory.getLogger(ClosedSessions.class);

  private final LiveQueue queue;

  ClosedSessions(LiveQueue queue) {
    this.queue = queue;
  }

  @Override
  public void ended(List<UUID> organizationIds) {
    try {
      organizationIds.forEach(
          id -> queue.send("{\"organizationId\":\"%s\",\"frames\":[]}".formatted(id)));
    } catch (RuntimeException e) {
      LOG.warn("Connections of an ended session stay open until the next frame.", e);
    }
  }
}
