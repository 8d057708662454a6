package officewatch.invoices;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
  public StoredReading {
    vendorReasons = List.copyOf(vendorReasons);
    warnings = List.copyOf(warnings);
  }

  static StoredReading of(Reading reading, List<String> vendorReasons) {
    Map<String, FieldReading> fields = new LinkedHashMap<>();
    put(fields, "number", reading.number(), Function.identity());
    put(fields, "issueDate", reading.issueDate(), Object::toString);
    put(fields, "dueDate", reading.dueDate(), Object::toString);
    put(fields, "currency", reading.currency(), Function.identity());
    put(fields, "net", reading.net(), BigDecimal::toPlainString);
    put(fields, "tax", reading.tax(), BigDecimal::toPlainString);
    put(fields, "total", reading.total(), BigDecimal::toPlainString);
    put(fields, "payable", reading.payable(), BigDecimal::toPlainString);
    put(fields, "vendorName", reading.vendorName(), Function.identity());
    put(fields, "vendorVatId", reading.vendorVatId(), Function.identity());
    put(fields, "vendorDomain", reading.vendorDomain(), Function.identity());
    put(fields, "buyerName", reading.buyerName(), Function.identity());
    put(fields, "periodStart", reading.periodStart(), Object::toString);
    put(fields, "periodEnd", reading.periodEnd(), Object::toString);
    return new StoredReading(
        fields,
        vendorReasons.stream().map(StorableText::of).toList(),
        reading.warnings().stream().map(StorableText::of).toList());
  }

  private static <T> void put(
      Map<String, FieldReading> fields,
      String name,
      @Nullable Field<T> field,
      Function<T, String> write) {
    if (field != null) {
      fields.put(name, FieldReading.of(write.apply(field.value()), field));
    }
  }
}
