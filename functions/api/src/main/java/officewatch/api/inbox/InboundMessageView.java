package officewatch.api.inbox;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import officewatch.inbox.InboundMessage;
import org.jspecify.annotations.Nullable;

/**
 * A message that arrived.
 *
 * @param originalFrom who sent it first, when it was forwarded
 * @param status PROCESSED, QUARANTINED or REFUSED
 * @param reason why it was not processed
 * @param deliveries how often the same message came; it counts once
 */
@Serdeable
record InboundMessageView(
    UUID id,
    String recipient,
    @Nullable SenderView from,
    @Nullable SenderView originalFrom,
    @Nullable String subject,
    @Nullable String messageId,
    long size,
    VerdictsView verdicts,
    String status,
    @Nullable String reason,
    int deliveries,
    Instant receivedAt) {

  static InboundMessageView of(InboundMessage message) {
    return new InboundMessageView(
        message.id(),
        message.recipient(),
        SenderView.of(message.fromName(), message.fromAddress()),
        SenderView.of(message.originalFromName(), message.originalFromAddress()),
        message.subject(),
        message.messageId(),
        message.sizeBytes(),
        new VerdictsView(
            message.spamVerdict(),
            message.virusVerdict(),
            message.spfVerdict(),
            message.dkimVerdict(),
            message.dmarcVerdict()),
        message.status().name(),
        message.reason(),
        message.deliveries(),
        message.receivedAt());
  }

  /** A sender as the message names it: a claim, no proof. */
  @Serdeable
  record SenderView(@Nullable String name, @Nullable String address) {
    static @Nullable SenderView of(@Nullable String name, @Nullable String address) {
      return name == null && address == null ? null : new SenderView(name, address);
    }
  }

  /** What the receiving mail service found: PASS, FAIL, GRAY, PROCESSING_FAILED or DISABLED. */
  @Serdeable
  record VerdictsView(String spam, String virus, String spf, String dkim, String dmarc) {}
}
