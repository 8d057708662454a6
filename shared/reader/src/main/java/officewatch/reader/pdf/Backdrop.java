package officewatch.reader.pdf;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn behind the text of a page and what clips it, by bounding boxes in the coordinates
 * of the page. Good enough to tell white text on a dark bar from white text on paper.
 */
final class Backdrop {
  /** More than this many coloured areas: the page is a drawing, and all of it counts as covered. */
  private static final int MAX_AREAS = 2_000;

  /** Glyphs touch the edges of what frames them. */
  private static final double SLACK = 3;

  private final Rectangle2D page;
  private final List<Rectangle2D> areas = new ArrayList<>();
  private final Deque<Rectangle2D> clips = new ArrayDeque<>();
  private @Nullable Rectangle2D path;
  private boolean clipping;

  Backdrop(Rectangle2D page) {
    this.page = page;
    clips.push(page);
  }

  /** Takes note of an operator that builds, fills or clips a path, or saves the state. */
  void operator(String name, List<COSBase> operands, Matrix matrix, boolean whiteFill) {
    switch (name) {
      case "q" -> save();
      case "Q" -> restore(Math.max(1, clips.size() - 1));
      case "re" -> rectangle(operands, matrix);
      case "m", "l", "c", "v", "y" -> points(operands, matrix);
      case "W", "W*" -> clipping = true;
      case "f", "F", "f*", "B", "B*", "b", "b*" -> {
        Rectangle2D filled = path;
        if (!whiteFill && filled != null) {
          area(filled);
        }
        endPath();
      }
      case "sh" -> area(clips.element());
      case "S", "s", "n" -> endPath();
      default -> {}
    }
  }

  void save() {
    if (clips.size() < 1_000) {
      clips.push(clips.element());
    }
  }

  int depth() {
    return clips.size();
  }

  void restore(int depth) {
    while (clips.size() > depth) {
      clips.pop();
    }
  }

  /** An image fills the unit square. */
  void image(Matrix matrix) {
    path = null;
    add(matrix, 0, 0);
    add(matrix, 1, 1);
    add(matrix, 0, 1);
    add(matrix, 1, 0);
    Rectangle2D square = path;
    path = null;
    if (square != null) {
      area(square);
    }
  }

  boolean isColoured(double x, double y) {
    return areas.size() >= MAX_AREAS || areas.stream().anyMatch(a -> grown(a).contains(x, y));
  }

  boolean isOutside(double x, double y) {
    return !grown(page).contains(x, y) || !grown(clips.element()).contains(x, y);
  }

  private void endPath() {
    Rectangle2D clip = path;
    if (clipping && clip != null) {
      Rectangle2D now = clips.pop().createIntersection(clip);
      clips.push(now);
    }
    clipping = false;
    path = null;
  }

  private void area(Rectangle2D area) {
    if (areas.size() < MAX_AREAS) {
      areas.add(area.createIntersection(clips.element()));
    }
  }

  private void rectangle(List<COSBase> operands, Matrix matrix) {
    if (operands.size() >= 4) {
      double x = number(operands.get(0));
      double y = number(operands.get(1));
      double right = x + number(operands.get(2));
      double top = y + number(operands.get(3));
      add(matrix, x, y);
      add(matrix, right, top);
      add(matrix, x, top);
      add(matrix, right, y);
    }
  }

  private void points(List<COSBase> operands, Matrix matrix) {
    for (int i = 0; i + 1 < operands.size(); i += 2) {
      add(matrix, number(operands.get(i)), number(operands.get(i + 1)));
    }
  }

  private void add(Matrix matrix, double x, double y) {
    Point2D point = matrix.transformPoint((float) x, (float) y);
    Rectangle2D grown = path;
    if (grown == null) {
      path = new Rectangle2D.Double(point.getX(), point.getY(), 0, 0);
    } else {
      grown.add(point);
    }
  }

  private static double number(COSBase operand) {
    return operand instanceof COSNumber number ? number.floatValue() : 0;
  }

  private static Rectangle2D grown(Rectangle2D area) {
    return new Rectangle2D.Double(
        area.getX() - SLACK,
        area.getY() - SLACK,
        area.getWidth() + 2 * SLACK,
        area.getHeight() + 2 * SLACK);
  }
}
