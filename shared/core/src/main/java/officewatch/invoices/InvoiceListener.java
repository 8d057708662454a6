package officewatch.invoices;

/** Told of an invoice that counts, in the transaction that records it. */
public interface InvoiceListener {

  /** Draws conclusions from the invoice. */
  void recorded(RecordedInvoice invoice);
}
