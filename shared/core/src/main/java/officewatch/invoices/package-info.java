/** Documents, what was read from them, and the charges they make. */
@org.jspecify.annotations.NullMarked
package officewatch.invoices;
