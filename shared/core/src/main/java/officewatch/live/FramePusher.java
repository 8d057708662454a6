package officewatch.live;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import officewatch.identity.Caller;
import officewatch.identity.SessionRights;
import officewatch.live.Sockets.Delivery;
import officewatch.tenancy.TenantTransactions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends frames to the connections of one organisation, each to those who may see it at this moment,
 * and closes the connections of those who may see nothing any more.
 */
@Singleton
public final class FramePusher {
  private static final Logger LOG = LoggerFactory.getLogger(FramePusher.class);
  private static final int AT_ONCE = 16;
  // The gateway knows a connection only after the call that records it has returned.
  private static final Duration OPENING = Duration.ofSeconds(15);

  private final ConnectionRows rows;
  private final SessionRights rights;
  private final TenantTransactions transactions;
  private final Sockets sockets;
  private final FrameText text;
  private final JsonMapper json;
  private final Clock clock;

  FramePusher(
      ConnectionRows rows,
      SessionRights rights,
      TenantTransactions transactions,
      Sockets sockets,
      FrameText text,
      JsonMapper json,
      Clock clock) {
    this.rows = rows;
    this.rights = rights;
    this.transactions = transactions;
    this.sockets = sockets;
    this.text = text;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Pushes what a queue message holds. Doing it twice sends the frames twice and nothing else.
   *
   * @throws IllegalStateException when the gateway took nothing at all; to be done again
   */
  public void push(String message) {
    PushRequest request = read(message);
    UUID organizationId = request.organizationId();
    Instant now = clock.instant();
    List<Recipient> recipients = recipients(organizationId, now);
    List<Written> frames =
        request.frames().stream()
            .map(frame -> new Written(frame.audience(), text.of(frame)))
            .toList();
    Deliveries deliveries = new Deliveries();
    try (ExecutorService threads =
        Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
      recipients.forEach(one -> threads.execute(() -> serve(one, frames, deliveries, now)));
    }
    if (!deliveries.forgotten.isEmpty()) {
      transactions.write(
          organizationId, () -> rows.delete(organizationId, List.copyOf(deliveries.forgotten)));
    }
    if (deliveries.lost.get() > 0 && deliveries.sent.get() == 0) {
      throw new IllegalStateException("The gateway took none of the frames.");
    }
  }

  private List<Recipient> recipients(UUID organizationId, Instant now) {
    return transactions.read(
        organizationId,
        () -> {
          List<Connection> open = rows.of(organizationId);
          if (open.isEmpty()) {
            return List.of();
          }
          Map<UUID, Caller> callers =
              rights.of(
                  organizationId,
                  open.stream().map(Connection::sessionId).collect(Collectors.toSet()));
          List<Recipient> recipients = new ArrayList<>();
          for (Connection one : open) {
            boolean over = !now.isBefore(one.expiresAt());
            recipients.add(new Recipient(one, over ? null : callers.get(one.sessionId())));
          }
          return recipients;
        });
  }

  @SuppressWarnings("CatchingUnchecked") // one connection must never cost the others their frames
  private void serve(
      Recipient recipient, List<Written> frames, Deliveries deliveries, Instant now) {
    String id = recipient.connection.connectionId();
    @Nullable Caller caller = recipient.caller;
    try {
      if (caller == null) {
        sockets.close(id);
        deliveries.forgotten.add(id);
        return;
      }
      for (Written frame : frames) {
        if (frame.audience.admits(caller) && !sent(recipient.connection, frame, deliveries, now)) {
          return;
        }
      }
    } catch (RuntimeException e) {
      LOG.warn("A connection could not be served.", e);
      deliveries.lost.incrementAndGet();
    }
  }

  private boolean sent(Connection to, Written frame, Deliveries deliveries, Instant now) {
    Delivery delivery = sockets.send(to.connectionId(), frame.text);
    switch (delivery) {
      case SENT -> deliveries.sent.incrementAndGet();
      case LOST -> deliveries.lost.incrementAndGet();
      case GONE -> {
        if (to.connectedAt().isBefore(now.minus(OPENING))) {
          deliveries.forgotten.add(to.connectionId());
        }
      }
    }
    return delivery == Delivery.SENT;
  }

  private PushRequest read(String message) {
    try {
      return json.readValue(message, PushRequest.class);
    } catch (IOException e) {
      throw new IllegalArgumentException("Not a message of the queue live.", e);
    }
  }

  /**
   * A connection and what its holder may do now.
   *
   * @param caller null when the right is over
   */
  private record Recipient(Connection connection, @Nullable Caller caller) {}

  private record Written(Audience audience, String text) {}

  private static final class Deliveries {
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> forgotten = new ConcurrentLinkedQueue<>();
  }
}
