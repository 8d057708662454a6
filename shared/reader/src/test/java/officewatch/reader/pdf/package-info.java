/** Tests of the PDF half on PDFs made for them. */
@org.jspecify.annotations.NullMarked
package officewatch.reader.pdf;
