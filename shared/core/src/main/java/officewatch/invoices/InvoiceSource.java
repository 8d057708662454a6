package officewatch.invoices;

/** How a document came. */
public enum InvoiceSource {
  MAIL,
  UPLOAD
}
