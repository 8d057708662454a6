/** Tests of the extractor on invoices written for them. */
@org.jspecify.annotations.NullMarked
package officewatch.reader.extract;
