/** Tests of what becomes of documents. */
@org.jspecify.annotations.NullMarked
package officewatch.invoices;
