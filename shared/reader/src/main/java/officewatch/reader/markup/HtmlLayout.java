package officewatch.reader.markup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Lays out an HTML tree as rows of cells, without recursion. */
final class HtmlLayout implements NodeVisitor {
  /** Deeper tables flow as blocks, so that work stays linear. */
  private static final int MAX_TABLE_DEPTH = 30;

  private static final int MAX_HIDDEN = 50;
  private static final int MAX_HIDDEN_LENGTH = 500;
  private static final Set<String> SKIPPED =
      Set.of(
          "script", "style", "head", "title", "template", "noscript", "select", "textarea", "svg");
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "em",
          "font", "i", "img", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span",
          "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");

  /** An open table with the rows closed so far, and the cells of the open one. */
  private record Table(Element element, List<List<Flow>> rows) {}

  /** An open row of a table. */
  private record TableRow(Element element, List<Flow> cells) {}

  private final Deque<Flow> flows = new ArrayDeque<>();
  private final Deque<Style> styles = new ArrayDeque<>();
  private final Deque<Table> tables = new ArrayDeque<>();
  private final Deque<TableRow> tableRows = new ArrayDeque<>();
  private final Deque<Element> cells = new ArrayDeque<>();
  private final List<String> hidden = new ArrayList<>();
  private int skipped;

  HtmlLayout() {
    flows.push(new Flow());
    styles.push(Style.SHOWN);
  }

  List<List<Piece>> rows() {
    return flows.getLast().rows();
  }

  List<String> hidden() {
    return hidden;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      text(text.getWholeText());
    } else if (node instanceof Element element) {
      open(element);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      close(element);
    }
  }

  private void text(String text) {
    if (skipped > 0) {
      return;
    }
    if (styles.element().hides()) {
      hide(text);
      return;
    }
    if (Invisible.splitsWord(text)) {
      hide(Invisible.SPLIT + Invisible.without(text));
    }
    flows.element().text(Invisible.without(text));
  }

  private void hide(String text) {
    String seen = Invisible.without(text).strip();
    if (!seen.isEmpty() && hidden.size() < MAX_HIDDEN) {
      hidden.add(seen.substring(0, Math.min(seen.length(), MAX_HIDDEN_LENGTH)));
    }
  }

  private void open(Element element) {
    String name = element.normalName();
    skipped += SKIPPED.contains(name) ? 1 : 0;
    styles.push(styles.element().of(element));
    boolean cell = name.equals("td") || name.equals("th");
    if (name.equals("table") && tables.size() < MAX_TABLE_DEPTH) {
      flows.element().newLine();
      tables.push(new Table(element, new ArrayList<>()));
    } else if (name.equals("tr")
        && !tables.isEmpty()
        && element.closest("table") == tables.element().element()) {
      tableRows.push(new TableRow(element, new ArrayList<>()));
    } else if (cell && !tableRows.isEmpty() && element.parent() == tableRows.element().element()) {
      cells.push(element);
      flows.push(new Flow(span(element)));
    } else if (!INLINE.contains(name)) {
      flows.element().newLine();
    }
  }

  private static int span(Element cell) {
    String span = cell.attr("colspan");
    boolean number =
        !span.isEmpty() && span.length() <= 2 && span.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Math.max(1, Integer.parseInt(span)) : 1;
  }

  private void close(Element element) {
    String name = element.normalName();
    skipped -= SKIPPED.contains(name) ? 1 : 0;
    styles.pop();
    if (!cells.isEmpty() && cells.element() == element) {
      cells.pop();
      Flow cell = flows.pop();
      cell.newLine();
      tableRows.element().cells().add(cell);
    } else if (!tableRows.isEmpty() && tableRows.element().element() == element) {
      tables.element().rows().add(tableRows.pop().cells());
    } else if (!tables.isEmpty() && tables.element().element() == element) {
      flows.element().table(tables.pop().rows());
    } else if (!INLINE.contains(name)) {
      flows.element().newLine();
    }
  }
}
