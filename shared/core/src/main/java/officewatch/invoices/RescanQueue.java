package officewatch.invoices;

import java.util.UUID;
import officewatch.grants.Grant;
import officewatch.grants.Grants;

/** Has re-scans worked off, one message after the other. */
@Grants(Grant.QUEUE_DOCUMENTS_SEND)
public interface RescanQueue {

  /** Asks for the next batch. Asking twice for one is harmless. */
  void send(UUID organizationId, UUID rescanId, int batch);
}
