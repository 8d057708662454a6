package officewatch.invoices;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import officewatch.catalog.Vendor;
import officewatch.reader.Field;
import officewatch.reader.Reading;
import officewatch.reader.TextPage;
import officewatch.reader.Trait;
import officewatch.reader.catalogue.Catalogue;
import officewatch.reader.catalogue.Resolution;
import org.jspecify.annotations.Nullable;

/** Writes a reading to its invoice: values, evidence, texts and charges. */
@Singleton
final class ReadingRecords {
  static final int MAX_NUMBER = 200;

  private final InvoiceRows rows;
  private final JsonMapper json;
  private final Clock clock;

  ReadingRecords(InvoiceRows rows, JsonMapper json, Clock clock) {
    this.rows = rows;
    this.json = json;
    this.clock = clock;
  }

  void store(
      Invoice invoice,
      Reading reading,
      Resolution resolution,
      @Nullable Vendor vendor,
      Outcome outcome,
      String rulesVersion) {
    @Nullable String currency = value(reading.currency());
    @Nullable String number = value(reading.number());
    PaymentDetails payment = PaymentDetails.of(reading.pages());
    rows.scanned(
        invoice.organizationId(),
        invoice.id(),
        outcome.status(),
        outcome.reason(),
        reading.verdict().name(),
        reading.kind().name(),
        reading.source(),
        vendor == null ? null : vendor.id(),
        vendor == null ? null : resolution.confidence(),
        number == null ? null : StorableText.of(number, MAX_NUMBER),
        value(reading.issueDate()),
        value(reading.dueDate()),
        value(reading.periodStart()),
        value(reading.periodEnd()),
        currency,
        MinorUnits.of(reading.net(), currency),
        MinorUnits.of(reading.tax(), currency),
        MinorUnits.of(reading.total(), currency),
        MinorUnits.of(reading.payable(), currency),
        write(StoredReading.of(invoice.id(), reading, resolution.reasons())),
        Reading.ENGINE_VERSION,
        Catalogue.load().version(),
        rulesVersion,
        payment.account(),
        listed(payment.ibans()),
        listed(reading.traits().stream().map(Trait::name).sorted().toList()),
        clock.instant());
    for (TextPage page : reading.pages()) {
      rows.insertText(
          invoice.organizationId(),
          invoice.id(),
          StorableText.of(page.part()),
          page.page(),
          StorableText.of(page.text()));
    }
  }

  /**
   * Stores the charges of an invoice that has none.
   *
   * @param readFrom how the document they stand on was read
   */
  void storeLines(UUID organizationId, UUID invoiceId, String readFrom, List<ChargeLine> lines) {
    rows.linesFrom(organizationId, invoiceId, JoinedReading.linesKey(readFrom, lines));
    int ordinal = 0;
    for (ChargeLine line : lines) {
      insert(organizationId, invoiceId, ordinal++, line);
    }
  }

  private void insert(UUID organizationId, UUID invoiceId, int ordinal, ChargeLine line) {
    rows.insertLine(
        organizationId,
        line.id(),
        invoiceId,
        ordinal,
        line.description(),
        line.quantity(),
        line.unitPrice(),
        line.netMinor(),
        line.taxMinor(),
        line.currency(),
        line.periodStart(),
        line.periodEnd(),
        line.frequency(),
        line.category());
  }

  private String write(StoredReading reading) {
    try {
      return json.writeValueAsString(reading);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable String listed(List<String> values) {
    return values.isEmpty() ? null : String.join(",", values);
  }

  private static <T> @Nullable T value(@Nullable Field<T> field) {
    return field == null ? null : field.value();
  }
}
