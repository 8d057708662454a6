package officewatch.invoices;

import java.util.List;
import officewatch.catalog.Vendor;
import org.jspecify.annotations.Nullable;

/** An invoice with everything that is known about it. */
public record InvoiceDetail(
    Invoice invoice,
    @Nullable Vendor vendor,
    List<ChargeLine> lines,
    List<InvoiceText> texts,
    List<InvoiceHistoryEntry> history) {
  public InvoiceDetail {
    lines = List.copyOf(lines);
    texts = List.copyOf(texts);
    history = List.copyOf(history);
  }
}
