package officewatch.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A vendor bills under a customer number other than the one its earliest bill has: often a second
 * contract nobody asked for.
 */
final class NewAccounts implements Detector {

  @Override
  public List<Detected> detect(VendorFacts facts) {
    Map<String, List<Bill>> byAccount = new LinkedHashMap<>();
    int bills = 0;
    for (Bill bill : facts.bills()) {
      @Nullable String account = bill.account();
      if (account != null && bill.issueDate() != null) {
        byAccount.computeIfAbsent(account, ignored -> new ArrayList<>()).add(bill);
        bills++;
      }
    }
    // A number that is another on every bill is no customer's.
    if (byAccount.size() < 2 || (byAccount.size() > 2 && byAccount.size() == bills)) {
      return List.of();
    }
    List<Detected> found = new ArrayList<>();
    Map.Entry<String, List<Bill>> first = byAccount.entrySet().iterator().next();
    byAccount.forEach(
        (account, its) -> {
          if (!account.equals(first.getKey())) {
            found.add(found(facts, account, its, first.getKey(), first.getValue().getFirst()));
          }
        });
    return found;
  }

  private static Detected found(
      VendorFacts facts, String account, List<Bill> its, String known, Bill earliest) {
    List<FindingEvidence> newestFirst =
        its.stream().filter(bill -> !bill.isCredit()).map(FindingEvidence::of).toList().reversed();
    Detected.Builder found =
        Detected.of(FindingKind.NEW_ACCOUNT, account, its.size() > 1 ? 0.8 : 0.7)
            .because(
                "%s bills under the customer number %s, first with %s."
                    .formatted(facts.vendor().name(), account, its.getFirst().named()))
            .because("The number known before is %s, on %s.".formatted(known, earliest.named()))
            .fact("account", account)
            .fact("knownAccount", known)
            .fact("since", its.getFirst().issueDate())
            .shownBy(its.toArray(Bill[]::new))
            .shownBy(earliest);
    Spending.of(newestFirst, UnmanagedSubscriptions.usualCycle(facts.vendor()))
        .ifPresent(spending -> found.atStake(spending.yearly(), spending.basis()));
    return found.build();
  }
}
