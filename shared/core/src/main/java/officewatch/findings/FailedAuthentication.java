package officewatch.findings;

import java.util.List;
import java.util.Objects;

/**
 * A mail in a known vendor's name that the domain it claims disowns (DMARC failed). Over when the
 * same document comes in a genuine mail.
 */
final class FailedAuthentication implements Detector {

  @Override
  public List<Detected> detect(VendorFacts facts) {
    boolean known = facts.vendor().catalogKey() != null || !facts.bills().isEmpty();
    List<Bill> disowned =
        known ? facts.held().stream().filter(Bill::dmarcFailed).toList() : List.of();
    return disowned.stream()
        .map(bill -> Objects.requireNonNullElse(bill.senderHost(), "unknown"))
        .distinct()
        .sorted()
        .map(host -> found(facts, host, disowned))
        .toList();
  }

  private static Detected found(VendorFacts facts, String host, List<Bill> disowned) {
    Bill[] its =
        disowned.stream()
            .filter(bill -> host.equals(Objects.requireNonNullElse(bill.senderHost(), "unknown")))
            .toArray(Bill[]::new);
    return Detected.of(FindingKind.SUSPICIOUS_SENDER, "dmarc|" + host, 0.7)
        .because(
            "A mail in the name of %s is not genuine by the domain it claims (DMARC failed)."
                .formatted(facts.vendor().name()))
        .because(its[0].named() + " came with it and is not counted until somebody has looked.")
        .fact("signal", "dmarc-failed")
        .fact("domain", host)
        .fact("documents", its.length)
        .shownBy(its)
        .build();
  }
}
