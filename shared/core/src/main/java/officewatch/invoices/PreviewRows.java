package officewatch.invoices;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PreviewRows extends GenericRepository<Invoice, UUID> {

  @Query(
      "SELECT i.id, i.message_id, i.file_name, i.status, v.name AS vendor_name,"
          + " i.reading #>> '{fields,vendorName,value}' AS printed_name,"
          + " i.reading #>> '{fields,vendorVatId,value}' AS printed_vat_id,"
          + " i.reading #>> '{fields,vendorDomain,value}' AS printed_domain,"
          + " i.origin_address, i.origin_name, i.origin_subject FROM invoices i LEFT JOIN vendors v"
          + " ON v.organization_id = i.organization_id AND v.id = i.vendor_id"
          + " WHERE i.organization_id = :organizationId AND i.document_sha256 IS NOT NULL"
          + " AND i.status NOT IN ('AWAITING_UPLOAD', 'QUEUED')"
          + " AND (CAST(:before AS uuid) IS NULL OR i.id < CAST(:before AS uuid))"
          + " ORDER BY i.id DESC LIMIT :limit")
  List<PreviewedDocument> page(UUID organizationId, @Nullable UUID before, int limit);

  @Query(
      "SELECT content FROM invoice_texts"
          + " WHERE organization_id = :organizationId AND invoice_id = :invoiceId"
          + " ORDER BY part, page")
  List<String> texts(UUID organizationId, UUID invoiceId);
}
