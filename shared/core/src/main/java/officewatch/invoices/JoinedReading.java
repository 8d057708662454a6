package officewatch.invoices;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import officewatch.invoices.FieldReading.SourceReading;
import officewatch.reader.DocumentKind;
import org.jspecify.annotations.Nullable;

/**
 * What several documents of one invoice say together: of each field the better reading. An invoice
 * goes before its receipt, structured data before a page and a page before a letter. The order in
 * which documents are joined makes no difference.
 */
final class JoinedReading {
  private static final List<String> WORST_FIRST = List.of("text", "html", "pdf", "pdf-xml", "xml");

  private static final Comparator<FieldReading> WORSE_FIRST =
      Comparator.<FieldReading>comparingInt(field -> isInvoice(field.source()) ? 1 : 0)
          .thenComparingInt(field -> rank(field.source()))
          .thenComparingDouble(FieldReading::confidence)
          .thenComparing(FieldReading::value, Comparator.reverseOrder())
          .thenComparing(field -> field.evidence().part(), Comparator.reverseOrder())
          .thenComparingInt(field -> -field.evidence().page())
          .thenComparingInt(field -> -field.evidence().start());

  private JoinedReading() {}

  static StoredReading of(StoredReading one, StoredReading other) {
    Map<String, FieldReading> fields = new LinkedHashMap<>();
    for (String name : StoredReading.FIELDS) {
      @Nullable FieldReading better = better(one.fields().get(name), other.fields().get(name));
      if (better != null) {
        fields.put(name, better);
      }
    }
    Set<String> warnings = new TreeSet<>(one.warnings());
    warnings.addAll(other.warnings());
    return new StoredReading(
        fields,
        decidesBefore(one, other) ? one.vendorReasons() : other.vendorReasons(),
        List.copyOf(warnings));
  }

  /** Whether the first reading's total is the better one. */
  static boolean decidesBefore(StoredReading one, StoredReading other) {
    @Nullable FieldReading total = one.fields().get("total");
    @Nullable FieldReading its = other.fields().get("total");
    return its == null || (total != null && WORSE_FIRST.compare(total, its) >= 0);
  }

  /** Greatest for the lines that say most; equal for equal lines. */
  static String linesKey(String readFrom, List<ChargeLine> lines) {
    boolean itemised = lines.stream().anyMatch(line -> !ChargeLines.isWhole(line));
    StringBuilder words = new StringBuilder();
    for (ChargeLine line : lines) {
      @Nullable BigDecimal quantity = line.quantity();
      words
          .append('|')
          .append(line.description())
          .append('|')
          .append(quantity == null ? "" : quantity.stripTrailingZeros().toPlainString())
          .append('|')
          .append(line.netMinor());
    }
    return "%d|%d|%05d|%08x"
        .formatted(
            itemised ? 1 : 0,
            WORST_FIRST.indexOf(readFrom) + 1,
            lines.size(),
            words.toString().hashCode());
  }

  private static @Nullable FieldReading better(
      @Nullable FieldReading one, @Nullable FieldReading other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return WORSE_FIRST.compare(one, other) >= 0 ? one : other;
  }

  private static boolean isInvoice(@Nullable SourceReading source) {
    return source != null && !source.kind().equals(DocumentKind.RECEIPT.name());
  }

  private static int rank(@Nullable SourceReading source) {
    return source == null ? -1 : WORST_FIRST.indexOf(source.readFrom());
  }
}
