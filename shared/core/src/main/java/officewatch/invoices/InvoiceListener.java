package officewatch.invoices;

import java.util.UUID;

/** Told of an invoice that counts, in the transaction that records it. */
public interface InvoiceListener {

  /** Draws conclusions from the invoice. */
  void recorded(RecordedInvoice invoice);

  /**
   * Takes back what was concluded from an invoice that is read again; {@link #recorded} follows in
   * the same transaction if it still counts. What people decided stays.
   */
  default void withdrawn(UUID organizationId, UUID invoiceId) {}
}
