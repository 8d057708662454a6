package officewatch.findings;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import officewatch.catalog.Vendor;
import officewatch.findings.FactRows.BillRow;
import officewatch.ledger.LedgerEntries;
import officewatch.ledger.Subscription;
import officewatch.reader.DocumentKind;
import officewatch.reader.Trait;
import officewatch.reader.catalogue.Catalogue;
import officewatch.reader.catalogue.CatalogueVendor;
import org.jspecify.annotations.Nullable;

/** Gathers what is known of a vendor. */
@Singleton
final class VendorFiles {
  /** Enough for two years of weekly bills; what is older changes no finding any more. */
  private static final int BILLS = 120;

  private static final int CHARGES_PER_BILL = 50;

  private final FactRows rows;
  private final LedgerEntries ledger;

  VendorFiles(FactRows rows, LedgerEntries ledger) {
    this.rows = rows;
    this.ledger = ledger;
  }

  VendorFacts of(UUID organizationId, Vendor vendor) {
    List<Bill> bills = bills(organizationId, vendor.id());
    return new VendorFacts(
        vendor,
        bills.stream().filter(bill -> bill.caution() == null).toList(),
        bills.stream().filter(bill -> bill.caution() != null).toList(),
        ledger.with(organizationId, vendor.id()),
        rivals(organizationId, vendor.catalogKey()));
  }

  /** Entries in force with other vendors that do one of the vendor's jobs. */
  List<Subscription> rivals(UUID organizationId, @Nullable String catalogKey) {
    Set<String> jobs =
        OverlappingFunctions.specialist(catalogKey)
            .map(vendor -> (Set<String>) new HashSet<>(vendor.functions()))
            .orElse(Set.of());
    if (jobs.isEmpty()) {
      return List.of();
    }
    List<String> keys =
        Catalogue.load().all().stream()
            .filter(other -> other.functions().stream().anyMatch(jobs::contains))
            .map(CatalogueVendor::key)
            .filter(key -> !key.equals(catalogKey))
            .toList();
    return keys.isEmpty() ? List.of() : ledger.inForceWith(organizationId, keys);
  }

  private List<Bill> bills(UUID organizationId, UUID vendorId) {
    List<BillRow> found = rows.bills(organizationId, vendorId, BILLS);
    if (found.isEmpty()) {
      return List.of();
    }
    Map<UUID, List<Charge>> charges =
        rows
            .charges(
                organizationId, found.stream().map(BillRow::invoiceId).toList(), CHARGES_PER_BILL)
            .stream()
            .collect(Collectors.groupingBy(Charge::invoiceId));
    return found.stream()
        .map(row -> bill(row, charges.getOrDefault(row.invoiceId(), List.of())))
        .sorted(Bill.OLDEST_FIRST)
        .toList();
  }

  private static Bill bill(BillRow row, List<Charge> charges) {
    return new Bill(
        row.invoiceId(),
        DocumentKind.valueOf(row.documentKind()),
        row.number(),
        row.issueDate(),
        row.periodStart(),
        row.periodEnd(),
        row.currency(),
        row.netMinor(),
        row.totalMinor(),
        row.account(),
        parts(row.ibans()).collect(Collectors.toSet()),
        host(row.originAddress()),
        host(row.printedDomain()),
        parts(row.traits()).map(Trait::valueOf).collect(Collectors.toSet()),
        row.caution(),
        row.dmarcFailed(),
        row.correctsInvoiceId(),
        charges);
  }

  private static Stream<String> parts(@Nullable String list) {
    return list == null || list.isEmpty() ? Stream.of() : Arrays.stream(list.split(","));
  }

  private static @Nullable String host(@Nullable String address) {
    return address == null
        ? null
        : address.substring(address.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
  }
}
