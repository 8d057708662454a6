/** Damaged and hostile PDFs against the reader as it runs in production. */
@org.jspecify.annotations.NullMarked
package officewatch.reader.hostile;
