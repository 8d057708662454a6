/** PDF bytes to pages of words with places, within fixed limits. Knows nothing about invoices. */
@org.jspecify.annotations.NullMarked
package officewatch.reader.pdf;
