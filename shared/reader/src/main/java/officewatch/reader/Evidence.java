package officewatch.reader;

import org.jspecify.annotations.Nullable;

/**
 * Where a value stands. Invariant: {@code pageText.substring(start, end).equals(text)} for the
 * canonical text of the page {@code (part, page)} in {@link Reading#pages()}.
 *
 * @param part name of the document part (file name, or the e-invoice file embedded in a PDF)
 * @param page 1-based page; 1 for formats without pages
 * @param start first character, 0-based, in UTF-16 units
 * @param end behind the last character
 * @param box place on the page, if the format has places
 * @param text the value as printed
 * @param rule id of the rule that chose the value, e.g. {@code total.label-right}
 * @param ruleVersion version of that rule
 */
public record Evidence(
    String part,
    int page,
    int start,
    int end,
    @Nullable Box box,
    String text,
    String rule,
    int ruleVersion) {}
