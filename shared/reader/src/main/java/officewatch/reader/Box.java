package officewatch.reader;

/** A rectangle on a page in PDF points (1/72 inch), origin at the top left corner. */
public record Box(double x, double y, double width, double height) {

  /** The smallest rectangle that holds both. */
  public Box union(Box other) {
    double left = Math.min(x, other.x);
    double top = Math.min(y, other.y);
    double right = Math.max(x + width, other.x + other.width);
    double bottom = Math.max(y + height, other.y + other.height);
    return new Box(left, top, right - left, bottom - top);
  }
}
