/**
 * From rows of cells to the fields of an invoice, without templates: labels, places, arithmetic.
 */
@org.jspecify.annotations.NullMarked
package officewatch.reader.extract;
