package officewatch.invoices;

import java.util.List;
import officewatch.catalog.Vendor;
import org.jspecify.annotations.Nullable;

/** An invoice with everything that is known about it. */
public record InvoiceDetail(
    Invoice invoice,
    @Nullable Vendor vendor,
    List<ChargeLine> lines,
    List<PossibleDuplicate> possibleDuplicates,
    List<InvoiceText> texts,
    List<InvoiceHistoryEntry> history) {
  public InvoiceDetail {
    lines = List.copyOf(lines);
    possibleDuplicates = List.copyOf(possibleDuplicates);
    texts = List.copyOf(texts);
    history = List.copyOf(history);
  }
}
