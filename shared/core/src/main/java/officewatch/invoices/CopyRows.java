package officewatch.invoices;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Documents that are one invoice, or may be. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface CopyRows extends GenericRepository<Invoice, UUID> {
  String COUNTS =
      " AND i.duplicate_of IS NULL AND i.status IN ('SCANNED', 'NEEDS_REVIEW')"
          + " AND i.caution IS NULL";

  String NUMBER = "regexp_replace(upper(i.number), '[^A-Z0-9]', '', 'g')";

  @Query(
      "SELECT i.id FROM invoices i WHERE i.organization_id = :organizationId AND i.id <> :invoiceId"
          + " AND i.vendor_id = :vendorId AND "
          + NUMBER
          + " = :normalizedNumber AND i.currency = :currency AND i.total_minor = :totalMinor"
          + COUNTS
          // Vendors restart their numbers: the same number another year is another invoice.
          + " AND (i.issue_date IS NULL OR CAST(:issueDate AS date) IS NULL"
          + " OR extract(year FROM i.issue_date) = extract(year FROM CAST(:issueDate AS date))"
          + " OR abs(i.issue_date - CAST(:issueDate AS date)) <= 7)"
          // A number that stands for the contract comes every month, for another month.
          + " AND (i.period_start IS NULL OR CAST(:periodStart AS date) IS NULL"
          + " OR i.period_start = CAST(:periodStart AS date))"
          + " ORDER BY i.id LIMIT 1")
  Optional<UUID> findSame(
      UUID organizationId,
      UUID invoiceId,
      UUID vendorId,
      String normalizedNumber,
      String currency,
      long totalMinor,
      @Nullable LocalDate issueDate,
      @Nullable LocalDate periodStart);

  @Query(
      "SELECT i.id, i.number FROM invoices i WHERE i.organization_id = :organizationId"
          + " AND i.vendor_id = :vendorId AND i.kind = :kind AND i.currency = :currency"
          + " AND i.total_minor = :totalMinor"
          + COUNTS
          + " ORDER BY i.issue_date DESC NULLS LAST, i.id LIMIT 50")
  List<Numbered> alike(
      UUID organizationId, UUID vendorId, String kind, String currency, long totalMinor);

  @Query(
      "UPDATE invoices SET status = :status, reason = :reason, kind = :kind,"
          + " read_from = :readFrom, vendor_confidence = :vendorConfidence, number = :number,"
          + " issue_date = :issueDate, due_date = :dueDate, period_start = :periodStart,"
          + " period_end = :periodEnd, net_minor = :netMinor, tax_minor = :taxMinor,"
          + " total_minor = :totalMinor, payable_minor = :payableMinor, account = :account,"
          + " ibans = :ibans, traits = :traits, joined_reading = CAST(:joinedReading AS jsonb),"
          + " version = version + 1 WHERE organization_id = :organizationId AND id = :invoiceId")
  void joined(
      UUID organizationId,
      UUID invoiceId,
      InvoiceStatus status,
      @Nullable String reason,
      @Nullable String kind,
      @Nullable String readFrom,
      @Nullable Double vendorConfidence,
      @Nullable String number,
      @Nullable LocalDate issueDate,
      @Nullable LocalDate dueDate,
      @Nullable LocalDate periodStart,
      @Nullable LocalDate periodEnd,
      @Nullable Long netMinor,
      @Nullable Long taxMinor,
      @Nullable Long totalMinor,
      @Nullable Long payableMinor,
      @Nullable String account,
      @Nullable String ibans,
      @Nullable String traits,
      @TypeDef(type = DataType.STRING) String joinedReading);

  @Query(
      "DELETE FROM charge_lines WHERE organization_id = :organizationId"
          + " AND invoice_id = :invoiceId")
  void deleteLines(UUID organizationId, UUID invoiceId);

  @Query(
      "SELECT id FROM invoices WHERE organization_id = :organizationId"
          + " AND duplicate_of = :invoiceId AND reading IS NOT NULL ORDER BY id")
  List<UUID> of(UUID organizationId, UUID invoiceId);

  @Query(
      "UPDATE invoices SET joined_reading = NULL"
          + " WHERE organization_id = :organizationId AND id = :invoiceId")
  void forgetJoined(UUID organizationId, UUID invoiceId);

  @Query(
      "UPDATE invoices SET duplicate_of = NULL"
          + " WHERE organization_id = :organizationId AND id = :invoiceId")
  void free(UUID organizationId, UUID invoiceId);

  /**
   * Invoices that may be the same: the same number with another total, or the same day and total
   * where one has no number.
   */
  @Query(
      "SELECT i.id, i.number, i.issue_date, i.currency, i.total_minor,"
          + " i.number IS NOT NULL AND o.number IS NOT NULL AS same_number"
          + " FROM invoices o JOIN invoices i ON i.organization_id = o.organization_id"
          + " AND i.vendor_id = o.vendor_id AND i.id <> o.id"
          + " WHERE o.organization_id = :organizationId AND o.id = :invoiceId"
          + " AND o.duplicate_of IS NULL AND o.status IN ('SCANNED', 'NEEDS_REVIEW')"
          + COUNTS
          + " AND (("
          + NUMBER
          + " = regexp_replace(upper(o.number), '[^A-Z0-9]', '', 'g')"
          + " AND (i.kind = 'CREDIT_NOTE') = (o.kind = 'CREDIT_NOTE')"
          + " AND (i.issue_date IS NULL OR o.issue_date IS NULL"
          + " OR extract(year FROM i.issue_date) = extract(year FROM o.issue_date)))"
          + " OR ((i.number IS NULL OR o.number IS NULL) AND i.issue_date = o.issue_date"
          + " AND i.total_minor = o.total_minor AND i.currency = o.currency))"
          + " ORDER BY i.issue_date, i.id LIMIT 20")
  List<PossibleDuplicate> possible(UUID organizationId, UUID invoiceId);

  /** A document with its number. */
  @Introspected
  record Numbered(UUID id, @Nullable String number) {}
}
