package officewatch.invoices;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a document, without what differs between two recordings of one reading: ids of
 * charges, times and versions.
 *
 * @param status null, as {@code reason}, and no {@code lines}, for an invoice with copies, where
 *     they come from all of them together
 */
record InvoiceSnapshot(
    @Nullable InvoiceStatus status,
    @Nullable String reason,
    @Nullable String kind,
    @Nullable UUID vendorId,
    @Nullable String vendorName,
    @Nullable Double vendorConfidence,
    @Nullable UUID duplicateOf,
    StoredReading reading,
    List<String> lines,
    List<InvoiceText> texts) {

  /** A charge in a line: what it is for, its amount in minor units, and how often it comes. */
  static String line(ChargeLine line) {
    return "%s | %s x %s | %s %s | %s to %s | %s | %s"
        .formatted(
            line.description(),
            line.quantity() == null ? "" : line.quantity().stripTrailingZeros().toPlainString(),
            line.unitPrice() == null ? "" : line.unitPrice().stripTrailingZeros().toPlainString(),
            line.netMinor(),
            line.currency(),
            line.periodStart(),
            line.periodEnd(),
            line.frequency(),
            line.category());
  }

  /** The differences, in a fixed order; none for equal snapshots. */
  List<FieldChange> changesTo(InvoiceSnapshot after) {
    List<FieldChange> changes = new ArrayList<>();
    add(changes, "status", status, after.status);
    add(changes, "reason", reason, after.reason);
    add(changes, "kind", kind, after.kind);
    add(changes, "duplicateOf", duplicateOf, after.duplicateOf);
    if (!Objects.equals(vendorId, after.vendorId)
        || !Objects.equals(vendorConfidence, after.vendorConfidence)
        || !reading.vendorReasons().equals(after.reading.vendorReasons())) {
      changes.add(
          new FieldChange(
              "vendor", vendorName, after.vendorName, vendorConfidence, after.vendorConfidence));
    }
    fields(changes, after.reading);
    add(changes, "warnings", reading.warnings(), after.reading.warnings());
    if (!lines.equals(after.lines)) {
      changes.add(FieldChange.of("lines", joined(lines), joined(after.lines)));
    }
    if (!texts.equals(after.texts)) {
      changes.add(FieldChange.of("text", null, null));
    }
    return changes;
  }

  private void fields(List<FieldChange> changes, StoredReading after) {
    TreeSet<String> names = new TreeSet<>(reading.fields().keySet());
    names.addAll(after.fields().keySet());
    for (String name : names) {
      @Nullable FieldReading old = reading.fields().get(name);
      @Nullable FieldReading now = after.fields().get(name);
      if (!Objects.equals(old, now)) {
        changes.add(
            new FieldChange(
                name,
                old == null ? null : old.value(),
                now == null ? null : now.value(),
                old == null ? null : old.confidence(),
                now == null ? null : now.confidence()));
      }
    }
  }

  private static void add(
      List<FieldChange> changes, String field, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      changes.add(FieldChange.of(field, before, after));
    }
  }

  private static String joined(List<String> lines) {
    return lines.stream().collect(Collectors.joining("\n"));
  }
}
