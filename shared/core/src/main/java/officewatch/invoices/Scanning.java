package officewatch.invoices;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import officewatch.catalog.CatalogEntries;
import officewatch.catalog.OwnRules;
import officewatch.catalog.OwnRules.Match;
import officewatch.catalog.Vendor;
import officewatch.catalog.Vendors;
import officewatch.identity.MemberDomains;
import officewatch.reader.DocumentKind;
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
  private final Copies copies;
  private final Corrections corrections;
  private final List<InvoiceListener> listeners;
  private final List<VendorInvoicesListener> vendorListeners;
  private final InvoiceFrames frames;
  private final TenantTransactions transactions;
  private final Clock clock;

  Scanning(
      InvoiceRows rows,
      ReadingRecords records,
      Documents documents,
      Vendors vendors,
      CatalogEntries ownEntries,
      MemberDomains memberDomains,
      Copies copies,
      Corrections corrections,
      List<InvoiceListener> listeners,
      List<VendorInvoicesListener> vendorListeners,
      InvoiceFrames frames,
      TenantTransactions transactions,
      Clock clock) {
    this.rows = rows;
    this.records = records;
    this.documents = documents;
    this.vendors = vendors;
    this.ownEntries = ownEntries;
    this.memberDomains = memberDomains;
    this.copies = copies;
    this.corrections = corrections;
    this.listeners = listeners;
    this.vendorListeners = vendorListeners;
    this.frames = frames;
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
          frames.progress(organizationId, invoiceId);
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

  private void record(Invoice document, Reading reading) {
    UUID organizationId = document.organizationId();
    copies.release(document);
    Invoice invoice = cautioned(document, reading);
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
    boolean counts = outcome.status().counts() && invoice.caution() == null;
    records.store(invoice, reading, resolution, vendor, outcome, rules.version(signs.ownDomains()));
    List<ChargeLine> lines =
        counts ? OwnTreatment.of(own, ChargeLines.of(reading, vendor)) : List.of();
    Optional<UUID> same =
        vendor == null || !counts ? Optional.empty() : copies.original(invoice, reading, vendor);
    if (same.isPresent()) {
      copies.join(same.get(), invoice, lines, reading.source());
    } else {
      documents.entered(organizationId, invoice.id(), outcome.status(), outcome.reason());
    }
    if (same.isEmpty() && counts) {
      records.storeLines(organizationId, invoice.id(), reading.source(), lines);
    }
    if (vendor != null && counts) {
      corrections.link(organizationId, vendor.id(), same.orElse(invoice.id()));
      RecordedInvoice recorded =
          recorded(
              rows.find(organizationId, same.orElse(invoice.id())).orElseThrow(),
              vendor,
              resolution,
              OwnTreatment.mayBeSubscription(own));
      listeners.forEach(listener -> listener.recorded(recorded));
    }
    Stream.of(Optional.ofNullable(document.vendorId()), Optional.ofNullable(vendor).map(Vendor::id))
        .flatMap(Optional::stream)
        .distinct()
        .sorted()
        .forEach(id -> vendorListeners.forEach(listener -> listener.changed(organizationId, id)));
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

  /** The document, held back when something in it says that it must not count by itself. */
  private Invoice cautioned(Invoice document, Reading reading) {
    @Nullable String caution = Cautions.of(document, reading);
    if (caution == null || caution.equals(document.caution())) {
      return document;
    }
    rows.hold(document.organizationId(), document.id(), caution);
    return rows.find(document.organizationId(), document.id()).orElseThrow();
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

  /** The invoice as it stands now, with what its copies added. */
  private static RecordedInvoice recorded(
      Invoice invoice, Vendor vendor, Resolution resolution, boolean mayBeSubscription) {
    @Nullable LocalDate end = invoice.periodEnd();
    return new RecordedInvoice(
        invoice.organizationId(),
        invoice.id(),
        DocumentKind.valueOf(String.valueOf(invoice.kind())),
        vendor,
        resolution.confidence(),
        resolution.reasons(),
        invoice.currency(),
        invoice.netMinor(),
        invoice.totalMinor(),
        invoice.issueDate(),
        invoice.periodStart(),
        end == null ? null : end.plusDays(1),
        mayBeSubscription);
  }

  private static <T> @Nullable T value(@Nullable Field<T> field) {
    return field == null ? null : field.value();
  }
}
