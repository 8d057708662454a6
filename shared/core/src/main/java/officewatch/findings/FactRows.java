package officewatch.findings;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What rules look at, a bounded part of it: the newest invoices of one vendor. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface FactRows extends GenericRepository<Finding, UUID> {

  @Query(
      "SELECT i.id AS invoice_id, i.kind AS document_kind, i.number, i.issue_date, i.period_start,"
          + " i.period_end, i.currency, i.net_minor, i.total_minor, i.account, i.ibans,"
          + " i.origin_address, i.reading #>> '{fields,vendorDomain,value}' AS printed_domain,"
          + " i.traits, i.caution, coalesce(m.dmarc_verdict = 'FAIL', false) AS dmarc_failed,"
          + " i.corrects_invoice_id FROM invoices i LEFT JOIN inbound_messages m ON"
          + " m.organization_id = i.organization_id AND m.id = i.message_id WHERE i.organization_id"
          + " = :organizationId AND i.vendor_id = :vendorId AND i.duplicate_of IS NULL AND i.status"
          + " IN ('SCANNED', 'NEEDS_REVIEW') ORDER BY i.issue_date DESC NULLS LAST, i.id DESC LIMIT"
          + " :limit")
  List<BillRow> bills(UUID organizationId, UUID vendorId, int limit);

  @Query(
      "SELECT invoice_id, description, quantity, unit_price, net_minor, currency, period_start,"
          + " period_end, frequency, category,"
          + " quantity IS NOT NULL OR description NOT LIKE 'Invoice total%' AS itemised"
          + " FROM charge_lines WHERE organization_id = :organizationId"
          + " AND invoice_id IN (:invoiceIds) AND category <> 'TAX' AND ordinal < :perInvoice"
          + " ORDER BY invoice_id, ordinal")
  List<Charge> charges(UUID organizationId, List<UUID> invoiceIds, int perInvoice);

  /** An invoice as stored; see {@link Bill}. */
  @Introspected
  record BillRow(
      UUID invoiceId,
      String documentKind,
      @Nullable String number,
      @Nullable LocalDate issueDate,
      @Nullable LocalDate periodStart,
      @Nullable LocalDate periodEnd,
      @Nullable String currency,
      @Nullable Long netMinor,
      @Nullable Long totalMinor,
      @Nullable String account,
      @Nullable String ibans,
      @Nullable String originAddress,
      @Nullable String printedDomain,
      @Nullable String traits,
      @Nullable String caution,
      boolean dmarcFailed,
      @Nullable UUID correctsInvoiceId) {}
}
