package officewatch.reader.varied;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import officewatch.reader.varied.Block.Form;
import officewatch.reader.varied.Block.Pair;

/** Draws blocks on A4 pages, top to bottom. */
final class PdfRenderer {
  private static final double LEFT = 50;
  private static final double RIGHT = 545;
  private static final double MIDDLE = 310;
  private static final double SIZE = 9;
  private static final double TOP = 790;

  private final PdfCanvas canvas;
  private double y = TOP;

  private PdfRenderer(PdfCanvas canvas) {
    this.canvas = canvas;
  }

  static byte[] render(List<Block> blocks) {
    try (PdfCanvas canvas = new PdfCanvas(blocks.toString())) {
      PdfRenderer renderer = new PdfRenderer(canvas);
      for (Block block : blocks) {
        renderer.draw(block, LEFT, RIGHT);
        renderer.y -= block instanceof Block.Places ? 0 : 14;
      }
      return canvas.document();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void draw(Block block, double left, double right) throws IOException {
    switch (block) {
      case Block.Title title -> {
        y -= title.size();
        show(
            title.text(),
            title.right() ? right - canvas.width(title.text(), title.size()) : left,
            title.size());
        y -= 8;
      }
      case Block.Text text -> {
        for (String line : text.lines()) {
          y -= text.size() + 3;
          show(line, left, text.size());
        }
      }
      case Block.Pairs pairs -> pairs(pairs, pairs.right() ? MIDDLE : left, right);
      case Block.Table table -> table(table, left, right);
      case Block.Places row -> {
        y -= 13;
        for (Block.Place place : row.places()) {
          double x = left + place.column() * (right - left) / 100;
          show(place.text(), place.right() ? x - canvas.width(place.text(), 8) : x, 8);
        }
      }
      case Block.NewPage _ -> {
        canvas.newPage();
        y = TOP;
      }
      case Block.Beside beside -> {
        double top = y;
        for (Block part : beside.left()) {
          draw(part, left, MIDDLE - 20);
          y -= 6;
        }
        double bottom = y;
        y = top;
        for (Block part : beside.right()) {
          draw(part, MIDDLE, right);
          y -= 6;
        }
        y = Math.min(y, bottom);
      }
      case Block.Foot foot -> {
        y = 60;
        for (String line : foot.lines()) {
          show(line, left, 7);
          y -= 9;
        }
      }
    }
  }

  private void pairs(Block.Pairs block, double left, double right) throws IOException {
    List<Pair> pairs = block.pairs();
    if (block.form() == Form.GRID) {
      grid(pairs, block.right() ? LEFT : left, right);
      return;
    }
    if (block.form() == Form.LINE) {
      for (int i = 0; i < pairs.size(); i += 2) {
        y -= 13;
        StringBuilder line = new StringBuilder();
        for (Pair pair : pairs.subList(i, Math.min(i + 2, pairs.size()))) {
          line.append(line.isEmpty() ? "" : " | ")
              .append(pair.label())
              .append(": ")
              .append(pair.value());
        }
        show(line.toString(), left, SIZE);
      }
      return;
    }
    for (Pair pair : pairs) {
      pair(pair, block.form(), block.right(), left, right);
    }
  }

  /** Labels in one row, values below them, in a print as small as it takes. */
  private void grid(List<Pair> pairs, double left, double right) throws IOException {
    double size = 9;
    double room = 0;
    while (room < 8 && size > 4) {
      size -= 0.5;
      double text = 0;
      for (Pair pair : pairs) {
        text += Math.max(canvas.width(pair.label(), size), canvas.width(pair.value(), size));
      }
      room = (right - left - text) / pairs.size();
    }
    y -= 24;
    double x = left;
    for (Pair pair : pairs) {
      y += 11;
      show(pair.label(), x, size);
      y -= 11;
      show(pair.value(), x, size);
      x += Math.max(canvas.width(pair.label(), size), canvas.width(pair.value(), size)) + room;
    }
  }

  private void pair(Pair pair, Form form, boolean sum, double left, double right)
      throws IOException {
    y -= 13;
    switch (form) {
      case COLON -> show(pair.label() + ": " + pair.value(), left, SIZE);
      case BULLET -> show("• " + pair.label() + ": " + pair.value(), left, SIZE);
      case EQUALS -> show(pair.label() + " = " + pair.value(), left, SIZE);
      case FLUSH -> {
        showRight(pair.label(), right, 7);
        y -= 10;
        showRight(pair.value(), right, SIZE);
        y -= 3;
      }
      case BARE -> show(pair.label() + " " + pair.value(), left, SIZE);
      case DASH -> show(pair.label() + " — " + pair.value(), left, SIZE);
      case DOTTED -> {
        double room = right - left - canvas.width(pair.label() + pair.value(), SIZE) - 8;
        int dots = Math.max(3, (int) Math.min(room / canvas.width(".", SIZE), sum ? 200 : 30));
        show(pair.label() + " " + ".".repeat(dots) + " " + pair.value(), left, SIZE);
      }
      case SPACED -> {
        show(String.join(" ", pair.label().split("")), left, 7);
        showRight(pair.value(), right, SIZE);
      }
      case ABOVE -> {
        show(pair.label(), left, SIZE);
        y -= 11;
        show(pair.value(), left, SIZE);
        y -= 3;
      }
      case TINY_ABOVE -> {
        show(pair.label(), left + 1, 5.5);
        y -= 9;
        show(pair.value(), left, 11);
        y -= 4;
      }
      default -> {
        show(pair.label(), left, SIZE);
        if (sum) {
          showRight(pair.value(), right, SIZE);
        } else {
          show(pair.value(), left + 110, SIZE);
        }
      }
    }
  }

  private void table(Block.Table table, double left, double right) throws IOException {
    int columns = table.headings().size();
    double[] ends = new double[columns];
    double numberWidth = 78;
    double end = right;
    for (int i = columns - 1; i >= 0; i--) {
      ends[i] = end;
      boolean narrow = table.headings().get(i).length() <= 2;
      end -= table.numeric().get(i) ? numberWidth : narrow ? 25 : 0;
    }
    // Numbers in front of the description stand at the left edge.
    int first = table.headings().getFirst().equals("#") ? 1 : 0;
    for (int i = first; i < columns && table.numeric().get(i); i++) {
      ends[i] = left + 25 * first + 40 * (i - first + 1);
    }
    row(table, table.headings(), ends, left);
    for (List<String> row : table.rows()) {
      row(table, row, ends, left);
    }
  }

  private void row(Block.Table table, List<String> cells, double[] ends, double left)
      throws IOException {
    y -= 15;
    for (int i = 0; i < cells.size(); i++) {
      if (table.numeric().get(i)) {
        showRight(cells.get(i), ends[i], 8);
      } else {
        double start = i == 0 ? left : table.numeric().get(i - 1) ? ends[i - 1] + 12 : left + 25;
        show(cells.get(i), start, 8);
      }
    }
  }

  private void show(String text, double x, double size) throws IOException {
    canvas.show(text, x, y, size);
  }

  private void showRight(String text, double right, double size) throws IOException {
    canvas.showRight(text, right, y, size);
  }
}
