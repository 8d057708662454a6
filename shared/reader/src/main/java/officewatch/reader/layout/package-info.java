/**
 * One model of "text with places" for PDF, HTML and plain text, so that one extractor serves all.
 */
@org.jspecify.annotations.NullMarked
package officewatch.reader.layout;
