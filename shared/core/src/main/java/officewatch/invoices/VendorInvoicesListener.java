package officewatch.invoices;

import java.util.UUID;

/**
 * Told that what is recorded of a vendor's invoices changed, in the transaction that changed it.
 */
public interface VendorInvoicesListener {

  /** Draws conclusions from all that is recorded of the vendor. */
  void changed(UUID organizationId, UUID vendorId);
}
