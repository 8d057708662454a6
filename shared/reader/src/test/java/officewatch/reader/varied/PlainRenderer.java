package officewatch.reader.varied;

import java.util.List;
import officewatch.reader.varied.Block.Form;
import officewatch.reader.varied.Block.Pair;

/** Writes blocks as the plain text of a mail. */
final class PlainRenderer {
  private final StringBuilder text = new StringBuilder();

  private PlainRenderer() {}

  static String render(List<Block> blocks) {
    PlainRenderer renderer = new PlainRenderer();
    blocks.forEach(renderer::block);
    return renderer.text.toString();
  }

  private void block(Block block) {
    switch (block) {
      case Block.Title title -> line(title.text());
      case Block.Text lines -> lines.lines().forEach(this::line);
      case Block.Foot foot -> foot.lines().forEach(this::line);
      case Block.Pairs pairs -> pairs(pairs);
      case Block.Table table -> {
        row(table.headings());
        table.rows().forEach(this::row);
      }
      case Block.Places row -> {
        places(row);
        return;
      }
      case Block.NewPage _ -> text.append('\f');
      case Block.Beside beside -> {
        beside.left().forEach(this::block);
        beside.right().forEach(this::block);
      }
    }
    line("");
  }

  private void pairs(Block.Pairs block) {
    for (Pair pair : block.pairs()) {
      switch (block.form()) {
        case ABOVE, TINY_ABOVE, GRID -> {
          line(pair.label());
          line(pair.value());
        }
        case DOTTED -> line(pair.label() + " " + ".".repeat(12) + " " + pair.value());
        case BULLET -> line("  * " + pair.label() + ": " + pair.value());
        case EQUALS -> line(pair.label() + " = " + pair.value());
        case FLUSH -> {
          line(" ".repeat(Math.max(0, 60 - pair.label().length())) + pair.label());
          line(" ".repeat(Math.max(0, 60 - pair.value().length())) + pair.value());
        }
        case DASH -> line(pair.label() + " — " + pair.value());
        case BARE -> line(pair.label() + " " + pair.value());
        case GAP, SPACED -> line(String.format("%-34s  %s", pair.label(), pair.value()));
        default -> line(pair.label() + ": " + pair.value());
      }
    }
    if (block.form() == Form.LINE) {
      line("--");
    }
  }

  /** At least two blanks part what would overlap. */
  private void places(Block.Places row) {
    StringBuilder line = new StringBuilder();
    for (Block.Place place : row.places()) {
      int start = place.column() - (place.right() ? place.text().length() : 0);
      int gap = Math.max(start - line.length(), line.isEmpty() ? 0 : 2);
      line.append(" ".repeat(gap)).append(place.text());
    }
    line(line.toString());
  }

  /** Columns wide enough for anything in them, numbers to the left as mail programs do. */
  private void row(List<String> cells) {
    StringBuilder row = new StringBuilder();
    for (String cell : cells) {
      row.append(String.format("%-28s  ", cell));
    }
    line(row.toString().stripTrailing());
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
