package officewatch.invoices;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface InvoiceRows extends GenericRepository<Invoice, UUID> {

  @Query(
      "INSERT INTO invoices (organization_id, id, source, status, message_id, uploaded_by,"
          + " file_name, media_type, size_bytes, object_key, document_sha256, origin_name,"
          + " origin_address, origin_subject, caution, created_at)"
          + " VALUES (:organizationId, :id, :source, :status, :messageId, :uploadedBy, :fileName,"
          + " :mediaType, :sizeBytes, :objectKey, :documentSha256, :originName, :originAddress,"
          + " :originSubject, :caution, :createdAt)"
          + " ON CONFLICT (organization_id, document_sha256) WHERE duplicate_of IS NULL DO NOTHING")
  int insert(
      UUID organizationId,
      UUID id,
      InvoiceSource source,
      InvoiceStatus status,
      @Nullable UUID messageId,
      @Nullable UUID uploadedBy,
      String fileName,
      String mediaType,
      long sizeBytes,
      String objectKey,
      @Nullable byte[] documentSha256,
      @Nullable String originName,
      @Nullable String originAddress,
      @Nullable String originSubject,
      @Nullable String caution,
      Instant createdAt);

  @Query("SELECT * FROM invoices WHERE organization_id = :organizationId AND id = :invoiceId")
  Optional<Invoice> find(UUID organizationId, UUID invoiceId);

  @Query(
      "SELECT * FROM invoices WHERE organization_id = :organizationId AND id = :invoiceId"
          + " FOR UPDATE")
  Optional<Invoice> lock(UUID organizationId, UUID invoiceId);

  @Query(
      "SELECT i.status, i.verdict, i.uploaded_by, EXISTS (SELECT FROM scan_attempts a"
          + " WHERE a.organization_id = i.organization_id AND a.invoice_id = i.id) AS attempted"
          + " FROM invoices i WHERE i.organization_id = :organizationId AND i.id = :invoiceId")
  Optional<InvoiceProgress> progress(UUID organizationId, UUID invoiceId);

  @Query(
      "SELECT id FROM invoices WHERE organization_id = :organizationId"
          + " AND document_sha256 = :sha256 AND duplicate_of IS NULL")
  Optional<UUID> findByDocument(UUID organizationId, byte[] sha256);

  @Query(
      "SELECT i.id, i.source, i.status, i.reason, i.message_id, i.file_name, i.duplicate_of,"
          + " i.kind, i.vendor_id, v.name AS vendor_name, v.catalog_key AS vendor_catalog_key,"
          + " i.vendor_confidence, i.number, i.issue_date, i.due_date, i.currency, i.net_minor,"
          + " i.tax_minor, i.total_minor, i.created_at, i.scanned_at FROM invoices i LEFT JOIN"
          + " vendors v ON v.organization_id = i.organization_id AND v.id = i.vendor_id WHERE"
          + " i.organization_id = :organizationId AND (CAST(:after AS uuid) IS NULL OR i.id <"
          + " CAST(:after AS uuid)) AND CASE WHEN CAST(:status AS text) IS NOT NULL THEN"
          + " i.status = CAST(:status AS text) ELSE i.status <> 'DUPLICATE' OR"
          + " CAST(:duplicateOf AS uuid) IS NOT NULL END AND (CAST(:kind AS text) IS NULL OR"
          + " i.kind = CAST(:kind AS text)) AND (CAST(:duplicateOf AS uuid) IS NULL OR"
          + " i.duplicate_of = CAST(:duplicateOf AS uuid)) AND (CAST(:vendorId AS"
          + " uuid) IS NULL OR i.vendor_id = CAST(:vendorId AS uuid)) AND (CAST(:from AS date) IS"
          + " NULL      OR (i.issue_date >= CAST(:from AS date) AND i.issue_date < CAST(:until AS"
          + " date))) AND (CAST(:uploadedBy AS uuid) IS NULL      OR i.uploaded_by ="
          + " CAST(:uploadedBy AS uuid)) AND (CAST(:text AS text) IS NULL      OR"
          + " position(lower(CAST(:text AS text)) in lower(concat_ws(' ', i.number,      v.name,"
          + " i.file_name))) > 0) ORDER BY i.id DESC LIMIT :limit")
  List<InvoiceSummary> list(
      UUID organizationId,
      @Nullable UUID after,
      @Nullable String status,
      @Nullable String kind,
      @Nullable UUID duplicateOf,
      @Nullable UUID vendorId,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable UUID uploadedBy,
      @Nullable String text,
      int limit);

  @Query(
      "UPDATE invoices SET status = :status, reason = :reason, version = version + 1"
          + " WHERE organization_id = :organizationId AND id = :invoiceId")
  void changeStatus(
      UUID organizationId, UUID invoiceId, InvoiceStatus status, @Nullable String reason);

  @Query(
      "UPDATE invoices SET document_sha256 = :sha256, object_key = :objectKey,"
          + " size_bytes = :sizeBytes, status = 'QUEUED', version = version + 1"
          + " WHERE organization_id = :organizationId AND id = :invoiceId")
  void arrived(
      UUID organizationId, UUID invoiceId, byte[] sha256, String objectKey, long sizeBytes);

  @Query(
      "UPDATE invoices SET status = 'DUPLICATE', duplicate_of = :duplicateOf, reason = :reason,"
          + " scanned_at = :scannedAt, version = version + 1"
          + " WHERE organization_id = :organizationId AND id = :invoiceId")
  void markDuplicate(
      UUID organizationId, UUID invoiceId, UUID duplicateOf, String reason, Instant scannedAt);

  @Query(
      "UPDATE invoices SET status = :status, reason = :reason, verdict = :verdict, kind = :kind,"
          + " read_from = :readFrom, vendor_id = :vendorId,"
          + " vendor_confidence = :vendorConfidence, number = :number, issue_date = :issueDate,"
          + " due_date = :dueDate, period_start = :periodStart, period_end = :periodEnd,"
          + " currency = :currency, net_minor = :netMinor, tax_minor = :taxMinor,"
          + " total_minor = :totalMinor, payable_minor = :payableMinor,"
          + " reading = CAST(:reading AS jsonb), engine_version = :engineVersion,"
          + " catalog_version = :catalogVersion, rules_version = :rulesVersion,"
          + " account = :account, ibans = :ibans, traits = :traits, scanned_at = :scannedAt,"
          + " version = version + 1"
          + " WHERE organization_id = :organizationId AND id = :invoiceId")
  void scanned(
      UUID organizationId,
      UUID invoiceId,
      InvoiceStatus status,
      @Nullable String reason,
      String verdict,
      String kind,
      String readFrom,
      @Nullable UUID vendorId,
      @Nullable Double vendorConfidence,
      @Nullable String number,
      @Nullable LocalDate issueDate,
      @Nullable LocalDate dueDate,
      @Nullable LocalDate periodStart,
      @Nullable LocalDate periodEnd,
      @Nullable String currency,
      @Nullable Long netMinor,
      @Nullable Long taxMinor,
      @Nullable Long totalMinor,
      @Nullable Long payableMinor,
      @TypeDef(type = DataType.STRING) String reading,
      String engineVersion,
      String catalogVersion,
      String rulesVersion,
      @Nullable String account,
      @Nullable String ibans,
      @Nullable String traits,
      Instant scannedAt);

  @Query(
      "UPDATE invoices SET caution = :caution"
          + " WHERE organization_id = :organizationId AND id = :invoiceId")
  void hold(UUID organizationId, UUID invoiceId, String caution);

  @Query(
      "INSERT INTO invoice_history (organization_id, id, invoice_id, status, reason, at)"
          + " VALUES (:organizationId, :id, :invoiceId, :status, :reason, :at)")
  void insertHistory(
      UUID organizationId,
      UUID id,
      UUID invoiceId,
      InvoiceStatus status,
      @Nullable String reason,
      Instant at);

  @Query(
      "SELECT status, reason, at FROM invoice_history"
          + " WHERE organization_id = :organizationId AND invoice_id = :invoiceId ORDER BY id")
  List<InvoiceHistoryEntry> history(UUID organizationId, UUID invoiceId);

  @Query(
      "INSERT INTO invoice_texts (organization_id, invoice_id, part, page, content)"
          + " VALUES (:organizationId, :invoiceId, :part, :page, :content)"
          + " ON CONFLICT DO NOTHING")
  void insertText(UUID organizationId, UUID invoiceId, String part, int page, String content);

  /** The pages of the document; behind them those of its copies. */
  @Query(
      "SELECT t.invoice_id, t.part, t.page, t.content FROM invoice_texts t"
          + " WHERE t.organization_id = :organizationId AND (t.invoice_id = :invoiceId"
          + " OR t.invoice_id IN (SELECT c.id FROM invoices c WHERE c.organization_id ="
          + " :organizationId AND c.duplicate_of = :invoiceId))"
          + " ORDER BY t.invoice_id <> :invoiceId, t.invoice_id, t.part, t.page")
  List<InvoiceText> texts(UUID organizationId, UUID invoiceId);

  @Query(
      "INSERT INTO charge_lines (organization_id, id, invoice_id, ordinal, description, quantity,"
          + " unit_price, net_minor, tax_minor, currency, period_start, period_end, frequency,"
          + " category) VALUES (:organizationId, :id, :invoiceId, :ordinal, :description,"
          + " :quantity, :unitPrice, :netMinor, :taxMinor, :currency, :periodStart, :periodEnd,"
          + " :frequency, :category)")
  void insertLine(
      UUID organizationId,
      UUID id,
      UUID invoiceId,
      int ordinal,
      String description,
      @Nullable BigDecimal quantity,
      @Nullable BigDecimal unitPrice,
      long netMinor,
      @Nullable Long taxMinor,
      String currency,
      @Nullable LocalDate periodStart,
      @Nullable LocalDate periodEnd,
      String frequency,
      String category);

  @Query(
      "UPDATE invoices SET lines_key = :linesKey"
          + " WHERE organization_id = :organizationId AND id = :invoiceId")
  void linesFrom(UUID organizationId, UUID invoiceId, String linesKey);

  @Query(
      "SELECT id, ordinal, description, quantity, unit_price, net_minor, tax_minor, currency,"
          + " period_start, period_end, frequency, category FROM charge_lines"
          + " WHERE organization_id = :organizationId AND invoice_id = :invoiceId ORDER BY ordinal")
  List<ChargeLine> lines(UUID organizationId, UUID invoiceId);

  @Query(
      "INSERT INTO scan_attempts (organization_id, invoice_id, attempt, started_at)"
          + " SELECT :organizationId, :invoiceId, coalesce(max(attempt), 0) + 1, :startedAt"
          + " FROM scan_attempts"
          + " WHERE organization_id = :organizationId AND invoice_id = :invoiceId")
  void insertAttempt(UUID organizationId, UUID invoiceId, Instant startedAt);

  @Query(
      "SELECT count(*) FROM scan_attempts"
          + " WHERE organization_id = :organizationId AND invoice_id = :invoiceId")
  int attempts(UUID organizationId, UUID invoiceId);

  @Query(
      "DELETE FROM scan_attempts a"
          + " WHERE a.organization_id = :organizationId AND a.invoice_id = :invoiceId"
          + " AND a.attempt = (SELECT max(b.attempt) FROM scan_attempts b"
          + "      WHERE b.organization_id = :organizationId AND b.invoice_id = :invoiceId)")
  void deleteLastAttempt(UUID organizationId, UUID invoiceId);

  @Query(
      "DELETE FROM scan_attempts"
          + " WHERE organization_id = :organizationId AND invoice_id = :invoiceId")
  void deleteAttempts(UUID organizationId, UUID invoiceId);

  @Query(
      "DELETE FROM invoice_texts"
          + " WHERE organization_id = :organizationId AND invoice_id = :invoiceId")
  void deleteTexts(UUID organizationId, UUID invoiceId);

  @Query(
      "UPDATE invoices SET status = 'QUEUED', reason = NULL, caution = NULL, version = version + 1"
          + " WHERE organization_id = :organizationId AND id = :invoiceId")
  void queueAgain(UUID organizationId, UUID invoiceId);

  @Query(
      "SELECT organization_id, id FROM invoices"
          + " WHERE status = 'AWAITING_UPLOAD' AND created_at <= :instant LIMIT :limit")
  List<AnnouncedUpload> announcedBefore(Instant instant, int limit);
}
