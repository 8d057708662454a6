package officewatch.reader.pdf;

/**
 * Glyphs that stand together, in reading direction.
 *
 * @param x left edge in points
 * @param y baseline in points from the top of the page
 * @param width in points
 * @param size font size in points
 * @param direction of reading in degrees
 */
record Word(String text, double x, double y, double width, double size, int direction) {
  double right() {
    return x + width;
  }
}
