/** Structured invoices: UBL and UN/CEFACT CII, read by StAX without any fetch. */
@org.jspecify.annotations.NullMarked
package officewatch.reader.einvoice;
