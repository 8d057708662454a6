package officewatch.reader.markup;

import java.util.List;
import officewatch.reader.layout.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.NodeTraversor;

/**
 * HTML as a page the way a person sees it: table cells side by side, a row per line, and without
 * what inline style hides. Style sheets are not applied, nothing is fetched.
 */
public final class HtmlPages {
  private static final int MAX_HTML = 2 * 1024 * 1024;

  private HtmlPages() {}

  /** Only the pages of {@link #read}. */
  public static List<Page> of(String part, String html) {
    return read(part, html).pages();
  }

  /**
   * Reads HTML.
   *
   * @param part name used in evidence
   * @param html read up to 2 Mi characters
   */
  public static MarkupText read(String part, String html) {
    Document document = Jsoup.parse(html.length() > MAX_HTML ? html.substring(0, MAX_HTML) : html);
    HtmlLayout layout = new HtmlLayout();
    NodeTraversor.traverse(layout, document.body());
    PageBuilder page = new PageBuilder();
    layout.rows().forEach(page::row);
    return new MarkupText(List.of(page.page(part)), layout.hidden());
  }
}
