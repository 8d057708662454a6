package officewatch.invoices;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import officewatch.catalog.Vendor;
import officewatch.invoices.FieldReading.SourceReading;
import officewatch.reader.DocumentKind;
import officewatch.reader.Field;
import officewatch.reader.Reading;
import officewatch.reader.TextPage;
import org.jspecify.annotations.Nullable;

/**
 * Several documents of one invoice: the PDF, its XML, the mail's text, what a second person
 * forwards, the receipt (definitions 12). The first to come counts, and says what all of them say
 * together. Call while the vendor is locked.
 */
@Singleton
final class Copies {
  private final InvoiceRows rows;
  private final CopyRows copies;
  private final ReadingRecords records;
  private final Documents documents;
  private final JsonMapper json;

  Copies(
      InvoiceRows rows,
      CopyRows copies,
      ReadingRecords records,
      Documents documents,
      JsonMapper json) {
    this.rows = rows;
    this.copies = copies;
    this.records = records;
    this.documents = documents;
    this.json = json;
  }

  /** The invoice that counts of which this document is another copy. */
  Optional<UUID> original(Invoice invoice, Reading reading, Vendor vendor) {
    @Nullable String currency = value(reading.currency());
    @Nullable Long total = MinorUnits.of(reading.total(), currency);
    if (currency == null || total == null) {
      return Optional.empty();
    }
    UUID organizationId = invoice.organizationId();
    return byNumber(invoice, reading, vendor.id(), currency, total)
        .or(
            () ->
                switch (reading.kind()) {
                  case RECEIPT -> invoiceOf(organizationId, reading, vendor.id(), currency, total);
                  case INVOICE -> receiptFor(organizationId, reading, vendor.id(), currency, total);
                  default -> Optional.empty();
                });
  }

  private Optional<UUID> byNumber(
      Invoice invoice, Reading reading, UUID vendorId, String currency, long total) {
    @Nullable String number = value(reading.number());
    String normalized =
        number == null ? "" : number.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    return normalized.isEmpty()
        ? Optional.empty()
        : copies.findSame(
            invoice.organizationId(),
            invoice.id(),
            vendorId,
            normalized,
            currency,
            total,
            value(reading.issueDate()),
            value(reading.periodStart()));
  }

  /** The invoice a receipt names. */
  private Optional<UUID> invoiceOf(
      UUID organizationId, Reading reading, UUID vendorId, String currency, long total) {
    List<String> texts = reading.pages().stream().map(TextPage::text).toList();
    return copies
        .alike(organizationId, vendorId, DocumentKind.INVOICE.name(), currency, total)
        .stream()
        .filter(one -> Mentions.of(Objects.requireNonNullElse(one.number(), ""), texts))
        .map(CopyRows.Numbered::id)
        .findFirst();
  }

  /** The receipt that came before the invoice it names. */
  private Optional<UUID> receiptFor(
      UUID organizationId, Reading reading, UUID vendorId, String currency, long total) {
    @Nullable String number = value(reading.number());
    return number == null
        ? Optional.empty()
        : copies
            .alike(organizationId, vendorId, DocumentKind.RECEIPT.name(), currency, total)
            .stream()
            .filter(one -> Mentions.of(number, texts(organizationId, one.id())))
            .map(CopyRows.Numbered::id)
            .findFirst();
  }

  /**
   * Makes a recorded document a copy of the invoice that counts, which learns what it did not say
   * itself.
   */
  void join(UUID originalId, Invoice document, List<ChargeLine> lines, String readFrom) {
    UUID organizationId = document.organizationId();
    Invoice original = rows.lock(organizationId, originalId).orElseThrow();
    Invoice copy = rows.find(organizationId, document.id()).orElseThrow();
    documents.duplicate(
        organizationId,
        copy.id(),
        originalId,
        isReceipt(copy) && !isReceipt(original)
            ? "The receipt of an invoice that is there already; the two count once."
            : "An invoice of this vendor with the same number, currency and total is there"
                + " already.");
    @Nullable String joined = original.joinedReading();
    StoredReading before = own(joined == null ? original.reading() : joined, original);
    StoredReading its = own(copy.reading(), copy);
    store(original, copy, before, its);
    String key = JoinedReading.linesKey(readFrom, lines);
    @Nullable String present = original.linesKey();
    if (!lines.isEmpty() && (present == null || key.compareTo(present) > 0)) {
      copies.deleteLines(organizationId, originalId);
      records.storeLines(organizationId, originalId, readFrom, lines);
    }
  }

  private static boolean isReceipt(Invoice invoice) {
    return DocumentKind.RECEIPT.name().equals(invoice.kind());
  }

  private void store(Invoice original, Invoice copy, StoredReading before, StoredReading its) {
    Map<String, FieldReading> fields = JoinedReading.of(before, its).fields();
    boolean first = JoinedReading.decidesBefore(before, its);
    InvoiceStatus status =
        original.status() == InvoiceStatus.SCANNED ? original.status() : copy.status();
    @Nullable SourceReading source =
        fields.get("total") == null ? null : fields.get("total").source();
    String currency = Objects.requireNonNullElse(original.currency(), "");
    copies.joined(
        original.organizationId(),
        original.id(),
        status,
        status == InvoiceStatus.SCANNED ? null : first ? original.reason() : copy.reason(),
        source == null ? original.kind() : source.kind(),
        source == null ? original.readFrom() : source.readFrom(),
        greater(original.vendorConfidence(), copy.vendorConfidence()),
        text(fields, "number"),
        day(fields, "issueDate"),
        day(fields, "dueDate"),
        day(fields, "periodStart"),
        day(fields, "periodEnd"),
        minor(fields, "net", currency),
        minor(fields, "tax", currency),
        minor(fields, "total", currency),
        minor(fields, "payable", currency),
        least(original.account(), copy.account()),
        union(original.ibans(), copy.ibans()),
        union(original.traits(), copy.traits()),
        write(JoinedReading.of(before, its)));
  }

  /**
   * Has the copies of an invoice judged again that is about to be recorded anew: what they added
   * would be lost, and it may be another vendor's now.
   */
  void release(Invoice invoice) {
    if (invoice.joinedReading() == null) {
      return;
    }
    UUID organizationId = invoice.organizationId();
    copies.forgetJoined(organizationId, invoice.id());
    for (UUID copy : copies.of(organizationId, invoice.id())) {
      copies.free(organizationId, copy);
      documents.scanAgain(organizationId, copy);
    }
  }

  private List<String> texts(UUID organizationId, UUID invoiceId) {
    return rows.texts(organizationId, invoiceId).stream().map(InvoiceText::content).toList();
  }

  /** A reading as stored; each field names the document, also where it was stored without. */
  private StoredReading own(@Nullable String stored, Invoice document) {
    StoredReading reading = StoredReading.NOTHING;
    if (stored != null) {
      try {
        reading = json.readValue(stored, StoredReading.class);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    SourceReading source =
        new SourceReading(
            document.id(),
            Objects.requireNonNullElse(document.readFrom(), "text"),
            Objects.requireNonNullElse(document.kind(), DocumentKind.OTHER.name()));
    Map<String, FieldReading> fields = new LinkedHashMap<>();
    reading.fields().forEach((name, field) -> fields.put(name, field.readFrom(source)));
    return new StoredReading(fields, reading.vendorReasons(), reading.warnings());
  }

  private String write(StoredReading reading) {
    try {
      return json.writeValueAsString(reading);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable String text(Map<String, FieldReading> fields, String name) {
    @Nullable FieldReading field = fields.get(name);
    return field == null ? null : StorableText.of(field.value(), ReadingRecords.MAX_NUMBER);
  }

  private static @Nullable LocalDate day(Map<String, FieldReading> fields, String name) {
    @Nullable FieldReading field = fields.get(name);
    return field == null ? null : LocalDate.parse(field.value());
  }

  private static @Nullable Long minor(
      Map<String, FieldReading> fields, String name, String currency) {
    @Nullable FieldReading field = fields.get(name);
    return field == null ? null : MinorUnits.of(new BigDecimal(field.value()), currency);
  }

  private static @Nullable Double greater(@Nullable Double one, @Nullable Double other) {
    return one == null || (other != null && other > one) ? other : one;
  }

  private static @Nullable String least(@Nullable String one, @Nullable String other) {
    return one == null || (other != null && other.compareTo(one) < 0) ? other : one;
  }

  private static @Nullable String union(@Nullable String one, @Nullable String other) {
    TreeSet<String> all = new TreeSet<>();
    for (@Nullable String list : new @Nullable String[] {one, other}) {
      if (list != null && !list.isEmpty()) {
        all.addAll(List.of(list.split(",")));
      }
    }
    return all.isEmpty() ? null : String.join(",", all);
  }

  private static <T> @Nullable T value(@Nullable Field<T> field) {
    return field == null ? null : field.value();
  }
}
