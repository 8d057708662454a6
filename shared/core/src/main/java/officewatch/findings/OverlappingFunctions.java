package officewatch.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import officewatch.ledger.Subscription;
import officewatch.money.Money;
import officewatch.reader.catalogue.Catalogue;
import officewatch.reader.catalogue.CatalogueVendor;
import org.jspecify.annotations.Nullable;

/**
 * The ledger holds two products that do the same job by the catalogue. Said once for a pair, with
 * the vendor whose key comes later, and only where each does few jobs: a suite overlaps with
 * everything. A hint to look, no accusation.
 */
final class OverlappingFunctions implements Detector {
  private static final int FEW = 2;

  /** The catalogue's vendor of a key, unless it is a suite. */
  static Optional<CatalogueVendor> specialist(@Nullable String catalogKey) {
    return Optional.ofNullable(catalogKey)
        .flatMap(Catalogue.load()::byKey)
        .filter(vendor -> !vendor.functions().isEmpty() && vendor.functions().size() <= FEW);
  }

  @Override
  public List<Detected> detect(VendorFacts facts) {
    Optional<CatalogueVendor> itself = specialist(facts.vendor().catalogKey());
    if (itself.isEmpty() || facts.inForce().isEmpty()) {
      return List.of();
    }
    Subscription mine = facts.inForce().getLast();
    List<Detected> found = new ArrayList<>();
    for (Subscription other : facts.rivals()) {
      specialist(other.vendorCatalogKey())
          .filter(rival -> rival.key().compareTo(itself.get().key()) < 0)
          .flatMap(rival -> shared(itself.get(), rival))
          .ifPresent(job -> found.add(found(job, mine, other)));
    }
    return found;
  }

  private static Optional<String> shared(CatalogueVendor one, CatalogueVendor other) {
    return one.functions().stream().filter(other.functions()::contains).findFirst();
  }

  private static Detected found(String job, Subscription mine, Subscription other) {
    Detected.Builder found =
        Detected.of(
                FindingKind.DUPLICATE_SUBSCRIPTION,
                "function|" + job + "|" + other.vendorCatalogKey(),
                0.5)
            .because(
                "%s and %s both do %s by the catalogue, and the ledger holds both."
                    .formatted(mine.vendorName(), other.vendorName(), job.replace('-', ' ')))
            .because("If one can do the work of both, the other need not renew.")
            .fact("function", job)
            .fact("firstVendor", other.vendorName())
            .fact("secondVendor", mine.vendorName())
            .fact("firstSubscriptionId", other.id())
            .fact("secondSubscriptionId", mine.id())
            .about(mine.id());
    cheaper(mine, other)
        .ifPresent(
            monthly ->
                found.atStake(
                    new Money(Math.multiplyExact(monthly.minor(), 12), monthly.currency()),
                    "A year of the cheaper one."));
    return found.build();
  }

  private static Optional<Money> cheaper(Subscription one, Subscription other) {
    Optional<Money> its = one.monthlyAmount();
    return other
        .monthlyAmount()
        .filter(amount -> its.isPresent() && its.get().currency().equals(amount.currency()))
        .map(amount -> amount.minor() < its.get().minor() ? amount : its.get());
  }
}
