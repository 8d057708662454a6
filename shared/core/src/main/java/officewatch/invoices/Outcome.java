package officewatch.invoices;

import java.util.ArrayList;
import java.util.List;
import officewatch.catalog.Vendor;
import officewatch.reader.Reading;
import officewatch.reader.Trait;
import officewatch.reader.Verdict;
import org.jspecify.annotations.Nullable;

/** Which status a reading leads to, and what a person is told. */
record Outcome(InvoiceStatus status, @Nullable String reason) {

  static Outcome of(Invoice invoice, Reading reading, @Nullable Vendor vendor) {
    if (reading.verdict() != Verdict.OK) {
      return new Outcome(InvoiceStatus.REFUSED, reading.reason());
    }
    if (!reading.kind().counts()) {
      return new Outcome(
          InvoiceStatus.NOT_AN_INVOICE,
          "Read as " + reading.kind().name().replace('_', ' ') + ": nothing to pay by itself.");
    }
    @Nullable String currency = reading.currency() == null ? null : reading.currency().value();
    @Nullable Long total = MinorUnits.of(reading.total(), currency);
    List<String> missing = new ArrayList<>();
    if (vendor == null) {
      missing.add("vendor");
    }
    if (currency == null ? reading.total() == null : total == null) {
      missing.add("total");
    }
    if (currency == null) {
      missing.add("currency");
    }
    if (reading.issueDate() == null) {
      missing.add("date");
    }
    if (!missing.isEmpty()) {
      return new Outcome(
          InvoiceStatus.NEEDS_REVIEW, "Not found for certain: " + String.join(", ", missing) + ".");
    }
    if (reading.traits().contains(Trait.SECOND_HAND)) {
      return new Outcome(InvoiceStatus.NEEDS_REVIEW, String.join(" ", reading.warnings()));
    }
    return invoice.caution() != null
        ? new Outcome(InvoiceStatus.NEEDS_REVIEW, invoice.caution())
        : new Outcome(InvoiceStatus.SCANNED, null);
  }
}
