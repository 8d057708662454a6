package officewatch.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import officewatch.reader.catalogue.Catalogue;

/**
 * A document from a domain made to be taken for a known vendor's: foreign letters, a letter off, a
 * word such as "billing" added.
 */
final class LookAlikeSenders implements Detector {

  @Override
  public List<Detected> detect(VendorFacts facts) {
    List<Detected> found = new ArrayList<>();
    TreeSet<String> hosts = new TreeSet<>();
    List<Bill> all = Stream.concat(facts.bills().stream(), facts.held().stream()).toList();
    for (Bill bill : all) {
      Stream.of(bill.senderHost(), bill.printedHost())
          .filter(host -> host != null)
          .forEach(hosts::add);
    }
    for (String host : hosts) {
      Catalogue.load()
          .imitated(host)
          .ifPresent(
              vendor -> {
                Bill[] its = all.stream().filter(bill -> names(bill, host)).toArray(Bill[]::new);
                found.add(
                    Detected.of(FindingKind.SUSPICIOUS_SENDER, "look-alike|" + host, 0.8)
                        .because(
                            "%s looks like a domain of %s and is not one of its domains."
                                .formatted(host, vendor.name()))
                        .because(
                            its[0].named()
                                + " names it. Do not pay before the vendor has confirmed it in"
                                + " another way.")
                        .fact("signal", "look-alike-domain")
                        .fact("domain", host)
                        .fact("imitates", vendor.name())
                        .shownBy(its)
                        .build());
              });
    }
    return found;
  }

  private static boolean names(Bill bill, String host) {
    return host.equals(bill.senderHost()) || host.equals(bill.printedHost());
  }
}
