package officewatch.catalog;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import officewatch.id.Ids;
import officewatch.problem.Problem;
import officewatch.reader.catalogue.Catalogue;
import officewatch.reader.catalogue.CatalogueVendor;
import officewatch.reader.catalogue.Resolution;
import officewatch.reader.catalogue.VendorResolver;
import officewatch.reader.catalogue.VendorSigns;
import officewatch.snapshot.Snapshotted;
import officewatch.tenancy.TenantTransactions;
import org.jspecify.annotations.Nullable;

/** The vendors of an organisation. Documents and people name them; both lead to the same record. */
@Singleton
public final class Vendors implements Snapshotted {
  private final VendorRows rows;
  private final TenantTransactions transactions;
  private final Clock clock;

  Vendors(VendorRows rows, TenantTransactions transactions, Clock clock) {
    this.rows = rows;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Reads the catalogue, which takes more than a request should wait for. */
  @Override
  public void warmUp() {
    Catalogue.load();
  }

  /** What the signs say about who the vendor is. */
  public Resolution resolve(VendorSigns signs) {
    return new VendorResolver(Catalogue.load()).resolve(signs);
  }

  /** The organisation's record of a resolved vendor, made if there is none; empty for nobody. */
  public Optional<Vendor> record(UUID organizationId, Resolution resolution) {
    return switch (resolution) {
      case Resolution.Known known -> Optional.of(ofCatalogue(organizationId, known.vendor()));
      case Resolution.Unknown unknown ->
          Optional.of(
              findOrInsert(
                  organizationId,
                  unknown.identityKeys(),
                  new Sketch(null, unknown.name(), unknown.vatId(), unknown.domain())));
      case Resolution.Nobody ignored -> Optional.empty();
    };
  }

  /**
   * The vendor a person named: by catalogue key, or by name as it stands on invoices.
   *
   * @throws Problem.Invalid when nothing of the text can name a vendor
   */
  public Vendor named(UUID organizationId, String keyOrName) {
    return Catalogue.load()
        .byKey(keyOrName)
        .map(vendor -> ofCatalogue(organizationId, vendor))
        .or(
            () ->
                record(organizationId, resolve(VendorSigns.none().printed(keyOrName, null, null))))
        .orElseThrow(
            () -> new Problem.Invalid("/vendor", "must be a catalog key or a vendor's name"));
  }

  /**
   * The vendor.
   *
   * @throws Problem.NotFound when the organisation has none with this id
   */
  public Vendor require(UUID organizationId, UUID vendorId) {
    return transactions.read(
        organizationId,
        () ->
            rows.find(organizationId, vendorId).orElseThrow(() -> new Problem.NotFound("vendor")));
  }

  /**
   * Makes others who judge this vendor's invoices, or enter a subscription with it, wait until the
   * transaction under way is over: two copies of one invoice must not both find themselves alone.
   */
  public void lock(UUID organizationId, UUID vendorId) {
    transactions.write(organizationId, () -> rows.lock(organizationId, vendorId));
  }

  /** Calls the vendor as the organisation's own catalogue entry does. */
  public Vendor rename(UUID organizationId, Vendor vendor, String name) {
    if (vendor.name().equals(name)) {
      return vendor;
    }
    return transactions.write(
        organizationId,
        () -> {
          rows.rename(organizationId, vendor.id(), name);
          return rows.find(organizationId, vendor.id()).orElseThrow();
        });
  }

  /** Records what the organisation decided about the vendor. */
  public void decide(UUID organizationId, UUID vendorId, VendorStatus status) {
    transactions.write(organizationId, () -> rows.changeStatus(organizationId, vendorId, status));
  }

  private Vendor ofCatalogue(UUID organizationId, CatalogueVendor vendor) {
    return findOrInsert(
        organizationId,
        List.of("catalogue:" + vendor.key()),
        new Sketch(vendor.key(), vendor.name(), null, null));
  }

  private Vendor findOrInsert(UUID organizationId, List<String> identityKeys, Sketch sketch) {
    return transactions.write(
        organizationId,
        () ->
            find(organizationId, identityKeys, sketch)
                .filter(vendor -> !completes(vendor, sketch))
                .filter(vendor -> areKnown(organizationId, identityKeys))
                .orElseGet(() -> learn(organizationId, identityKeys, sketch)));
  }

  /** Makes or completes the record: later documents may show fewer signs than this one. */
  private Vendor learn(UUID organizationId, List<String> identityKeys, Sketch sketch) {
    rows.lock(organizationId.toString());
    Vendor vendor =
        find(organizationId, identityKeys, sketch).orElseGet(() -> insert(organizationId, sketch));
    identityKeys.forEach(key -> rows.identify(organizationId, key, vendor.id()));
    if (!completes(vendor, sketch)) {
      return vendor;
    }
    rows.complete(organizationId, vendor.id(), sketch.vatId(), sketch.domain());
    return rows.find(organizationId, vendor.id()).orElseThrow();
  }

  private boolean areKnown(UUID organizationId, List<String> identityKeys) {
    // A single key is the one the vendor was found by.
    return identityKeys.size() == 1
        || rows.countIdentities(organizationId, identityKeys)
            == identityKeys.stream().distinct().count();
  }

  private static boolean completes(Vendor vendor, Sketch sketch) {
    return (vendor.vatId() == null && sketch.vatId() != null)
        || (vendor.domain() == null && sketch.domain() != null);
  }

  private Optional<Vendor> find(UUID organizationId, List<String> identityKeys, Sketch sketch) {
    for (String key : identityKeys) {
      Optional<Vendor> found =
          rows.findByIdentity(organizationId, key).filter(vendor -> !contradicts(vendor, sketch));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Two VAT ids are two companies, whatever else is alike. */
  private static boolean contradicts(Vendor vendor, Sketch sketch) {
    return vendor.vatId() != null
        && sketch.vatId() != null
        && !vendor.vatId().equals(sketch.vatId());
  }

  private Vendor insert(UUID organizationId, Sketch sketch) {
    UUID id = Ids.next();
    rows.insert(
        organizationId,
        id,
        sketch.catalogKey(),
        sketch.name(),
        sketch.vatId(),
        sketch.domain(),
        clock.instant());
    return rows.find(organizationId, id).orElseThrow();
  }

  /** What a document says for the vendor's record. */
  private record Sketch(
      @Nullable String catalogKey, String name, @Nullable String vatId, @Nullable String domain) {}
}
