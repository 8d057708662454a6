/**
 * Words from pictures: scans and photographs of invoices. The pictures are made where a stranger's
 * bytes can do no harm; an engine sees grey pixels only.
 */
@org.jspecify.annotations.NullMarked
package officewatch.reader.ocr;
