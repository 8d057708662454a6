package officewatch.inbox;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface InboundMessageRows extends GenericRepository<InboundMessage, UUID> {

  @Query(
      "INSERT INTO inbound_messages (organization_id, id, content_sha256, object_key, size_bytes,"
          + " envelope_from, recipient, from_name, from_address, original_from_name,"
          + " original_from_address, subject, message_id, spam_verdict, virus_verdict,"
          + " spf_verdict, dkim_verdict, dmarc_verdict, status, reason, received_at)"
          + " VALUES (:organizationId, :id, :contentSha256, :objectKey, :sizeBytes, :envelopeFrom,"
          + " :recipient, :fromName, :fromAddress, :originalFromName, :originalFromAddress,"
          + " :subject, :messageId, :spamVerdict, :virusVerdict, :spfVerdict, :dkimVerdict,"
          + " :dmarcVerdict, :status, :reason, :receivedAt)"
          + " ON CONFLICT (organization_id, content_sha256) DO NOTHING")
  int insert(
      UUID organizationId,
      UUID id,
      byte[] contentSha256,
      String objectKey,
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
      Instant receivedAt);

  @Query(
      "UPDATE inbound_messages SET deliveries = deliveries + 1"
          + " WHERE organization_id = :organizationId AND content_sha256 = :contentSha256")
  void cameAgain(UUID organizationId, byte[] contentSha256);

  @Query(
      "INSERT INTO inbound_parts (organization_id, message_id, path, file_name, media_type,"
          + " size_bytes, outcome, reason, invoice_id) VALUES (:organizationId, :parentId, :path,"
          + " :fileName, :mediaType, :sizeBytes, :outcome, :reason, :invoiceId)"
          + " ON CONFLICT DO NOTHING")
  void insertPart(
      UUID organizationId,
      UUID parentId,
      String path,
      @Nullable String fileName,
      String mediaType,
      long sizeBytes,
      PartOutcome outcome,
      @Nullable String reason,
      @Nullable UUID invoiceId);

  @Query("SELECT * FROM inbound_messages WHERE organization_id = :organizationId AND id = :id")
  Optional<InboundMessage> find(UUID organizationId, UUID id);

  @Query(
      "SELECT * FROM inbound_messages WHERE organization_id = :organizationId"
          + " AND (CAST(:after AS uuid) IS NULL OR id < CAST(:after AS uuid))"
          + " AND (CAST(:status AS text) IS NULL OR status = CAST(:status AS text))"
          + " ORDER BY id DESC LIMIT :limit")
  List<InboundMessage> list(
      UUID organizationId, @Nullable UUID after, @Nullable String status, int limit);

  @Query(
      "SELECT path, file_name, media_type, size_bytes, outcome, reason, invoice_id"
          + " FROM inbound_parts"
          + " WHERE organization_id = :organizationId AND message_id = :parentId ORDER BY path")
  List<InboundPart> parts(UUID organizationId, UUID parentId);
}
