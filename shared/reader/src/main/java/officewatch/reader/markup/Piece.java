package officewatch.reader.markup;

/**
 * A text in a column of a row.
 *
 * @param column place from the left, in columns of tables or in characters
 * @param width in the same unit
 */
record Piece(String text, int column, int width) {

  Piece moved(int columns) {
    return new Piece(text, column + columns, width);
  }

  int end() {
    return column + width;
  }
}
