package officewatch.invoices;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import officewatch.invoices.FieldReading.SourceReading;
import officewatch.reader.Field;
import officewatch.reader.Reading;

/**
 * A reading in the form it is stored and shown.
 *
 * @param fields by name: number, issueDate, dueDate, currency, net, tax, total, payable,
 *     vendorName, vendorVatId, vendorDomain, buyerName, periodStart, periodEnd
 * @param vendorReasons why the vendor is who it is, one sentence each
 * @param warnings contradictions and suspicious things, one sentence each
 */
@Serdeable
public record StoredReading(
    Map<String, FieldReading> fields, List<String> vendorReasons, List<String> warnings) {
  static final List<String> FIELDS =
      List.of(
          "number",
          "issueDate",
          "dueDate",
          "currency",
          "net",
          "tax",
          "total",
          "payable",
          "vendorName",
          "vendorVatId",
          "vendorDomain",
          "buyerName",
          "periodStart",
          "periodEnd");

  static final StoredReading NOTHING = new StoredReading(Map.of(), List.of(), List.of());

  public StoredReading {
    vendorReasons = List.copyOf(vendorReasons);
    warnings = List.copyOf(warnings);
  }

  static StoredReading of(UUID documentId, Reading reading, List<String> vendorReasons) {
    Map<String, FieldReading> fields = new LinkedHashMap<>();
    SourceReading source = new SourceReading(documentId, reading.source(), reading.kind().name());
    put(fields, "number", reading.number(), Function.identity(), source);
    put(fields, "issueDate", reading.issueDate(), Object::toString, source);
    put(fields, "dueDate", reading.dueDate(), Object::toString, source);
    put(fields, "currency", reading.currency(), Function.identity(), source);
    put(fields, "net", reading.net(), BigDecimal::toPlainString, source);
    put(fields, "tax", reading.tax(), BigDecimal::toPlainString, source);
    put(fields, "total", reading.total(), BigDecimal::toPlainString, source);
    put(fields, "payable", reading.payable(), BigDecimal::toPlainString, source);
    put(fields, "vendorName", reading.vendorName(), Function.identity(), source);
    put(fields, "vendorVatId", reading.vendorVatId(), Function.identity(), source);
    put(fields, "vendorDomain", reading.vendorDomain(), Function.identity(), source);
    put(fields, "buyerName", reading.buyerName(), Function.identity(), source);
    put(fields, "periodStart", reading.periodStart(), Object::toString, source);
    put(fields, "periodEnd", reading.periodEnd(), Object::toString, source);
    return new StoredReading(
        fields,
        vendorReasons.stream().map(StorableText::of).toList(),
        reading.warnings().stream().map(StorableText::of).toList());
  }

  private static <T> void put(
      Map<String, FieldReading> fields,
      String name,
      @Nullable Field<T> field,
      Function<T, String> write,
      SourceReading source) {
    if (field != null) {
      fields.put(name, FieldReading.of(write.apply(field.value()), field, source));
    }
  }
}
