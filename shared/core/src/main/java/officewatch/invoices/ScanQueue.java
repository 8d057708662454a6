package officewatch.invoices;

import java.util.UUID;
import officewatch.grants.Grant;
import officewatch.grants.Grants;

/** Has documents scanned, one message each. */
@Grants(Grant.QUEUE_DOCUMENTS_SEND)
public interface ScanQueue {

  /** Asks for a scan. Asking twice is harmless. */
  void send(UUID organizationId, UUID invoiceId);
}
