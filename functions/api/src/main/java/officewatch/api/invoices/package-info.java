/** Invoices: uploads, what was read, and the documents. */
@org.jspecify.annotations.NullMarked
package officewatch.api.invoices;
