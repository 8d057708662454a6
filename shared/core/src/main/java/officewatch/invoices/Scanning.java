package officewatch.invoices;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import officewatch.catalog.CatalogEntries;
import officewatch.catalog.OwnRules;
import officewatch.catalog.OwnRules.Match;
import officewatch.catalog.Vendor;
import officewatch.catalog.Vendors;
import officewatch.identity.MemberDomains;
import officewatch.reader.Field;
import officewatch.reader.Reading;
import officewatch.reader.TextPage;
import officewatch.reader.Verdict;
import officewatch.reader.catalogue.Resolution;
import officewatch.reader.catalogue.VendorSigns;
import officewatch.tenancy.TenantTransactions;
import org.jspecify.annotations.Nullable;

/**
 * The two ends of a scan. Reading a stranger's document, and recording what it says, may fail in
 * any way: the attempt is recorded before it, and a document that failed three times is given up.
 */
@Singleton
public final class Scanning {
  private static final int MAX_ATTEMPTS = 3;
  private static final int HEAD_LINES = 40;

  private final InvoiceRows rows;
  private final ReadingRecords records;
  private final Documents documents;
  private final Vendors vendors;
  private final CatalogEntries ownEntries;
  private final MemberDomains memberDomains;
  private final List<InvoiceListener> listeners;
  private final TenantTransactions transactions;
  private final Clock clock;

  Scanning(
      InvoiceRows rows,
      ReadingRecords records,
      Documents documents,
      Vendors vendors,
      CatalogEntries ownEntries,
      MemberDomains memberDomains,
      List<InvoiceListener> listeners,
      TenantTransactions transactions,
      Clock clock) {
    this.rows = rows;
    this.records = records;
    this.documents = documents;
    this.vendors = vendors;
    this.ownEntries = ownEntries;
    this.memberDomains = memberDomains;
    this.listeners = listeners;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Starts an attempt; empty when there is nothing to do any more. */
  public Optional<ScanJob> begin(UUID organizationId, UUID invoiceId) {
    return transactions.write(
        organizationId,
        () -> {
          Optional<Invoice> queued =
              rows.lock(organizationId, invoiceId)
                  .filter(invoice -> invoice.status() == InvoiceStatus.QUEUED);
          if (queued.isEmpty()) {
            return Optional.empty();
          }
          if (rows.attempts(organizationId, invoiceId) >= MAX_ATTEMPTS) {
            record(
                queued.get(),
                Reading.refused(
                    Verdict.RESOURCE_LIMIT,
                    "unread",
                    "This document could not be read or recorded, several times. Enter the invoice"
                        + " by hand, or ask the sender for another copy."));
            return Optional.empty();
          }
          rows.insertAttempt(organizationId, invoiceId, clock.instant());
          Invoice invoice = queued.get();
          return Optional.of(
              new ScanJob(
                  organizationId,
                  invoiceId,
                  invoice.objectKey(),
                  invoice.fileName(),
                  invoice.mediaType()));
        });
  }

  /**
   * Takes an attempt back that failed through no fault of the document: the storage or the database
   * was away. It will come again.
   */
  public void takeBack(UUID organizationId, UUID invoiceId) {
    transactions.write(organizationId, () -> rows.deleteLastAttempt(organizationId, invoiceId));
  }

  /** Records what was read, with everything that follows from it, in one transaction. */
  public void finish(UUID organizationId, UUID invoiceId, Reading reading) {
    transactions.write(
        organizationId,
        () ->
            rows.lock(organizationId, invoiceId)
                .filter(invoice -> invoice.status() == InvoiceStatus.QUEUED)
                .ifPresent(invoice -> record(invoice, reading)));
  }

  /** Records a document that was recorded before; call in the transaction that holds it. */
  void recordAgain(Invoice invoice, Reading reading) {
    listeners.forEach(listener -> listener.withdrawn(invoice.organizationId(), invoice.id()));
    record(invoice, reading);
  }

  private void record(Invoice invoice, Reading reading) {
    UUID organizationId = invoice.organizationId();
    VendorSigns signs = signs(invoice, reading);
    OwnRules rules = ownEntries.rules(organizationId);
    Optional<Match> own = rules.match(signs, texts(reading, rules));
    Resolution resolution = own.map(Match::resolution).orElseGet(() -> vendors.resolve(signs));
    @Nullable Vendor vendor =
        reading.verdict() == Verdict.OK && reading.kind().counts()
            ? vendor(organizationId, resolution, own)
            : null;
    if (vendor != null) {
      vendors.lock(organizationId, vendor.id());
    }
    Outcome outcome = OwnTreatment.of(own, Outcome.of(invoice, reading, vendor));
    String rulesVersion = rules.version(signs.ownDomains());
    records.store(invoice, reading, resolution, vendor, outcome, rulesVersion);
    Optional<UUID> same =
        vendor == null || !outcome.status().counts()
            ? Optional.empty()
            : same(invoice, reading, vendor);
    if (same.isPresent()) {
      documents.duplicate(
          organizationId,
          invoice.id(),
          same.get(),
          "An invoice of this vendor with the same number, currency and total is there already.");
      return;
    }
    documents.entered(organizationId, invoice.id(), outcome.status(), outcome.reason());
    if (!outcome.status().counts() || invoice.caution() != null) {
      return;
    }
    records.storeLines(
        organizationId, invoice.id(), OwnTreatment.of(own, ChargeLines.of(reading, vendor)));
    if (vendor != null) {
      RecordedInvoice recorded =
          recorded(invoice, reading, vendor, resolution, OwnTreatment.mayBeSubscription(own));
      listeners.forEach(listener -> listener.recorded(recorded));
    }
  }

  private @Nullable Vendor vendor(UUID organizationId, Resolution resolution, Optional<Match> own) {
    @Nullable Vendor vendor = vendors.record(organizationId, resolution).orElse(null);
    return vendor == null || own.isEmpty()
        ? vendor
        : vendors.rename(organizationId, vendor, own.get().entry().facts().name());
  }

  private static List<String> texts(Reading reading, OwnRules rules) {
    return rules.readsTexts() ? reading.pages().stream().map(TextPage::text).toList() : List.of();
  }

  private Optional<UUID> same(Invoice invoice, Reading reading, Vendor vendor) {
    @Nullable String number = value(reading.number());
    @Nullable String currency = value(reading.currency());
    @Nullable Long total = MinorUnits.of(reading.total(), currency);
    if (number == null || currency == null || total == null) {
      return Optional.empty();
    }
    String normalized = number.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    return normalized.isEmpty()
        ? Optional.empty()
        : rows.findSame(
            invoice.organizationId(),
            invoice.id(),
            vendor.id(),
            normalized,
            currency,
            total,
            value(reading.issueDate()));
  }

  private VendorSigns signs(Invoice invoice, Reading reading) {
    Set<String> ownDomains = memberDomains.of(invoice.organizationId());
    List<String> head =
        reading.pages().stream()
            .limit(1)
            .flatMap(page -> page.text().lines())
            .filter(line -> !line.isBlank())
            .limit(HEAD_LINES)
            .toList();
    return VendorSigns.none()
        .printed(
            value(reading.vendorName()),
            value(reading.vendorVatId()),
            value(reading.vendorDomain()))
        .sentBy(invoice.originAddress(), invoice.originName(), invoice.originSubject())
        .saying(head)
        .boughtBy(value(reading.buyerName()), ownDomains);
  }

  private static RecordedInvoice recorded(
      Invoice invoice,
      Reading reading,
      Vendor vendor,
      Resolution resolution,
      boolean mayBeSubscription) {
    @Nullable String currency = value(reading.currency());
    @Nullable LocalDate end = value(reading.periodEnd());
    return new RecordedInvoice(
        invoice.organizationId(),
        invoice.id(),
        reading.kind(),
        vendor,
        resolution.confidence(),
        resolution.reasons(),
        currency,
        MinorUnits.of(reading.net(), currency),
        MinorUnits.of(reading.total(), currency),
        value(reading.issueDate()),
        value(reading.periodStart()),
        end == null ? null : end.plusDays(1),
        mayBeSubscription);
  }

  private static <T> @Nullable T value(@Nullable Field<T> field) {
    return field == null ? null : field.value();
  }
}
