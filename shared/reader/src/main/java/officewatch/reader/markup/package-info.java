/** HTML and plain text as pages of rows and cells. */
@org.jspecify.annotations.NullMarked
package officewatch.reader.markup;
