package officewatch.reader.layout;

import officewatch.reader.Box;

/**
 * Words that stand together on a row, or one cell of an HTML table.
 *
 * @param text equals {@code page.text().substring(start, end)}
 */
public record Cell(String text, int start, int end, Box box) {}
