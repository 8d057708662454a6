package officewatch.reader.varied;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import officewatch.reader.varied.Block.Form;
import officewatch.reader.varied.Block.Pair;

/** Writes blocks as the HTML of a mail. */
final class HtmlRenderer {
  private final StringBuilder html = new StringBuilder();

  private HtmlRenderer() {}

  static String render(List<Block> blocks) {
    HtmlRenderer renderer = new HtmlRenderer();
    renderer.html.append("<html><body>\n");
    renderer.blocks(blocks);
    return renderer.html.append("</body></html>").toString();
  }

  /** Rows that follow each other are one table, with a column for every place in them. */
  private void blocks(List<Block> blocks) {
    SortedSet<Integer> columns = new TreeSet<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (!(blocks.get(i) instanceof Block.Places first) || first.places().isEmpty()) {
        block(blocks.get(i));
        continue;
      }
      columns.clear();
      int end = i;
      while (end < blocks.size()
          && blocks.get(end) instanceof Block.Places row
          && !row.places().isEmpty()) {
        row.places().forEach(place -> columns.add(place.column()));
        end++;
      }
      html.append("<table>");
      for (Block row : blocks.subList(i, end)) {
        html.append("<tr>");
        for (int column : columns) {
          html.append("<td>");
          ((Block.Places) row)
              .places().stream()
                  .filter(place -> place.column() == column)
                  .forEach(place -> html.append(escape(place.text())));
          html.append("</td>");
        }
        html.append("</tr>\n");
      }
      html.append("</table>\n");
      i = end - 1;
    }
  }

  private void block(Block block) {
    switch (block) {
      case Block.Title title -> html.append("<h1>").append(escape(title.text())).append("</h1>\n");
      case Block.Text text -> lines(text.lines());
      case Block.Foot foot -> lines(foot.lines());
      case Block.Pairs pairs -> pairs(pairs);
      case Block.Table table -> {
        html.append("<table>");
        row("th", table.headings());
        table.rows().forEach(row -> row("td", row));
        html.append("</table>\n");
      }
      case Block.Places _, Block.NewPage _ -> html.append("<br>\n");
      case Block.Beside beside -> {
        html.append("<table><tr><td>");
        beside.left().forEach(this::block);
        html.append("</td><td>");
        beside.right().forEach(this::block);
        html.append("</td></tr></table>\n");
      }
    }
  }

  private void lines(List<String> lines) {
    html.append("<p>");
    lines.forEach(line -> html.append(escape(line)).append("<br>"));
    html.append("</p>\n");
  }

  private void pairs(Block.Pairs block) {
    List<Pair> pairs = block.pairs();
    if (block.form() == Form.GRID) {
      html.append("<table>");
      row("td", pairs.stream().map(Pair::label).toList());
      row("td", pairs.stream().map(Pair::value).toList());
      html.append("</table>\n");
      return;
    }
    boolean table = block.form() == Form.GAP || block.form() == Form.SPACED;
    html.append(table ? "<table>" : "<div>");
    for (Pair pair : pairs) {
      String label = escape(pair.label());
      String value = escape(pair.value());
      html.append(
          switch (block.form()) {
            case GAP, SPACED -> "<tr><td>" + label + "</td><td><b>" + value + "</b></td></tr>";
            case ABOVE, TINY_ABOVE -> "<div>" + label + "</div><div>" + value + "</div>";
            case BULLET -> "<ul><li>" + label + ": " + value + "</li></ul>";
            case EQUALS -> "<div>" + label + " = " + value + "</div>";
            case FLUSH -> "<div align=right>" + label + "<br>" + value + "</div>";
            case DASH -> "<div>" + label + " — " + value + "</div>";
            case BARE -> "<div>" + label + " <strong>" + value + "</strong></div>";
            default -> "<p>" + label + ": <span>" + value + "</span></p>";
          });
    }
    html.append(table ? "</table>\n" : "</div>\n");
  }

  private void row(String tag, List<String> cells) {
    html.append("<tr>");
    for (String cell : cells) {
      html.append('<').append(tag).append('>').append(escape(cell));
      html.append("</").append(tag).append('>');
    }
    html.append("</tr>\n");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
