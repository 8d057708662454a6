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
  private static final int MAX_REASON = 500;

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
    if (invoice.caution() != null) {
      return new Outcome(InvoiceStatus.NEEDS_REVIEW, invoice.caution());
    }
    return reading.isCertain()
        ? new Outcome(InvoiceStatus.SCANNED, null)
        : new Outcome(InvoiceStatus.NEEDS_REVIEW, doubt(reading));
  }

  /** What keeps a complete reading from being booked without a person. */
  private static String doubt(Reading reading) {
    if (reading.traits().contains(Trait.INSTRUCTIONS)) {
      return "It holds instructions to a reading program. Compare the figures with the original.";
    }
    if (reading.traits().contains(Trait.HIDDEN_TEXT)) {
      return "It holds text that a person does not see. Compare the figures with the original.";
    }
    if (!reading.warnings().isEmpty()) {
      return StorableText.of(reading.warnings().getFirst(), MAX_REASON);
    }
    return reading.number() == null
        ? "No invoice number was found. Compare the figures with the original."
        : "Read, but not for certain. Compare the figures with the original.";
  }
}
