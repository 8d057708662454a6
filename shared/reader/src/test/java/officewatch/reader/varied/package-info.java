/** Invoices made up for the tests: many layouts, languages, currencies, each with its truth. */
@org.jspecify.annotations.NullMarked
package officewatch.reader.varied;
