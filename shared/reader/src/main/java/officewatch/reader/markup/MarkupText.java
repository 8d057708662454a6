package officewatch.reader.markup;

import java.util.List;
import officewatch.reader.layout.Page;

/**
 * What a person sees of an HTML text, and what it hides.
 *
 * @param pages one page of rows and cells
 * @param hidden texts a person does not see, in order; the first fifty, shortened
 */
public record MarkupText(List<Page> pages, List<String> hidden) {
  public MarkupText {
    pages = List.copyOf(pages);
    hidden = List.copyOf(hidden);
  }
}
