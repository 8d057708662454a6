package officewatch.reader.einvoice;

import org.jspecify.annotations.Nullable;

/**
 * The elements of one invoice line.
 *
 * @param baseQuantity for how many units {@code price} is
 */
record FoundLine(
    @Nullable Element name,
    @Nullable Element quantity,
    @Nullable Element price,
    @Nullable Element baseQuantity,
    @Nullable Element net,
    @Nullable Element taxRate,
    @Nullable Element periodStart,
    @Nullable Element periodEnd) {

  /** The element that shows a person where the line stands. */
  @Nullable Element place() {
    for (Element element : new Element[] {name, net, quantity, price}) {
      if (element != null) {
        return element;
      }
    }
    return null;
  }
}
