package officewatch.reader.propose;

/**
 * A value somebody else read.
 *
 * @param field {@link FieldName#name()}
 * @param value amounts as plain decimals, dates as {@code YYYY-MM-DD}; empty where only the print
 *     is known
 * @param span the value as printed: must stand in the document, letter by letter
 */
public record Proposal(String field, String value, String span) {}
