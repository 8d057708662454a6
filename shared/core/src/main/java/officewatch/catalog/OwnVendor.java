package officewatch.catalog;

import java.util.ArrayList;
import java.util.List;
import officewatch.reader.catalogue.Domains;
import officewatch.reader.catalogue.Resolution;
import officewatch.reader.catalogue.VatId;
import officewatch.reader.catalogue.VendorName;

/** The vendor an own entry describes, in the words in which unlisted vendors are recorded. */
final class OwnVendor {
  private OwnVendor() {}

  static Resolution of(CatalogEntry entry, double confidence, List<String> reasons) {
    EntryFacts facts = entry.facts();
    List<String> vatIds = facts.vatIds().stream().map(VatId::normalise).toList();
    List<String> domains = facts.domains().stream().map(Domains::host).toList();
    List<String> keys = new ArrayList<>();
    keys.add("own:" + entry.id());
    vatIds.forEach(id -> keys.add("vat:" + id));
    domains.forEach(domain -> keys.add("domain:" + domain));
    String core = VendorName.of(facts.name()).core();
    keys.add("name:" + core);
    facts.legalNames().forEach(name -> keys.add("name:" + VendorName.of(name).core()));
    return new Resolution.Unknown(
        facts.name(),
        core,
        vatIds.isEmpty() ? null : vatIds.getFirst(),
        domains.isEmpty() ? null : domains.getFirst(),
        null,
        keys.stream().distinct().toList(),
        confidence,
        reasons);
  }
}
