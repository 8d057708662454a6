package officewatch.invoices;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import officewatch.reader.DocumentKind;
import org.jspecify.annotations.Nullable;

/** Credit notes and the invoices they name. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface CorrectionRows extends GenericRepository<Invoice, UUID> {
  String SELECT = "SELECT i.id, i.kind, i.number, i.issue_date FROM invoices i";

  @Query(SELECT + " WHERE i.organization_id = :organizationId AND i.id = :invoiceId")
  Optional<Dated> find(UUID organizationId, UUID invoiceId);

  @Query(
      SELECT
          + " WHERE i.organization_id = :organizationId AND i.vendor_id = :vendorId"
          + " AND i.kind <> 'CREDIT_NOTE' AND i.number IS NOT NULL"
          + CopyRows.COUNTS
          + " ORDER BY i.issue_date DESC NULLS LAST, i.id DESC LIMIT 500")
  List<Dated> numbered(UUID organizationId, UUID vendorId);

  @Query(
      SELECT
          + " WHERE i.organization_id = :organizationId AND i.vendor_id = :vendorId"
          + " AND i.kind = 'CREDIT_NOTE'"
          + CopyRows.COUNTS
          + " AND EXISTS (SELECT FROM invoice_texts t"
          + " WHERE t.organization_id = i.organization_id AND t.invoice_id = i.id"
          + " AND position(CAST(:number AS text) in t.content) > 0)"
          + " ORDER BY i.id LIMIT 100")
  List<Dated> creditsNaming(UUID organizationId, UUID vendorId, String number);

  @Query(
      "UPDATE invoices SET corrects_invoice_id = CAST(:correctsInvoiceId AS uuid),"
          + " version = version + 1 WHERE organization_id = :organizationId AND id = :creditId"
          + " AND corrects_invoice_id IS DISTINCT FROM CAST(:correctsInvoiceId AS uuid)")
  void correct(UUID organizationId, UUID creditId, @Nullable UUID correctsInvoiceId);

  @Query(
      "UPDATE charge_lines SET class = CAST(:chargeClass AS text)"
          + " WHERE organization_id = :organizationId AND invoice_id = :creditId"
          + " AND class IS DISTINCT FROM CAST(:chargeClass AS text)")
  void classify(UUID organizationId, UUID creditId, @Nullable String chargeClass);

  /** A document with number and day. */
  @Introspected
  record Dated(
      UUID id, @Nullable String kind, @Nullable String number, @Nullable LocalDate issueDate) {
    boolean isCredit() {
      return DocumentKind.CREDIT_NOTE.name().equals(kind);
    }

    boolean isOfEarlierMonthThan(Dated other) {
      return issueDate != null
          && other.issueDate != null
          && YearMonth.from(issueDate).isBefore(YearMonth.from(other.issueDate));
    }
  }
}
