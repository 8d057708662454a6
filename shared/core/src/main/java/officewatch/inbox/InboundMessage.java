package officewatch.inbox;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/**
 * A message that arrived.
 *
 * @param originalFromAddress who sent it first, when it was forwarded
 * @param deliveries how often the same message came
 */
@MappedEntity("inbound_messages")
public record InboundMessage(
    @Id UUID id,
    long sizeBytes,
    @Nullable String envelopeFrom,
    String recipient,
    @Nullable String fromName,
    @Nullable String fromAddress,
    @Nullable String originalFromName,
    @Nullable String originalFromAddress,
    @Nullable String subject,
    @Nullable String messageId,
    String spamVerdict,
    String virusVerdict,
    String spfVerdict,
    String dkimVerdict,
    String dmarcVerdict,
    MessageStatus status,
    @Nullable String reason,
    int deliveries,
    Instant receivedAt) {}
