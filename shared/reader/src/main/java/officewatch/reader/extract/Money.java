package officewatch.reader.extract;

/**
 * A currency sign or code in a cell.
 *
 * @param printed as printed
 * @param start in the cell's text
 */
record Money(String printed, int start, int end) {}
