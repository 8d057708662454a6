package officewatch.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A bill of a known vendor asks to pay to bank accounts none of which an earlier bill names: the
 * usual way invoices are forged. Bills of one day are compared with earlier days only.
 */
final class ChangedBankAccounts implements Detector {

  @Override
  public List<Detected> detect(VendorFacts facts) {
    Map<String, Bill> known = new HashMap<>();
    List<Detected> found = new ArrayList<>();
    Set<String> told = new TreeSet<>();
    for (Bill bill : facts.bills()) {
      if (bill.ibans().isEmpty() || bill.issueDate() == null) {
        continue;
      }
      boolean seen = bill.ibans().stream().anyMatch(known::containsKey);
      if (!known.isEmpty() && !seen) {
        Bill before = known.values().stream().max(Bill.OLDEST_FIRST).orElseThrow();
        // One of them names the cause: a bill with two new accounts is one bill to look at.
        String iban = new TreeSet<>(bill.ibans()).getFirst();
        if (told.add(iban)) {
          found.add(found(facts, iban, bill, before));
        }
      }
      bill.ibans().forEach(iban -> known.put(iban, bill));
    }
    return found;
  }

  private static Detected found(VendorFacts facts, String iban, Bill bill, Bill before) {
    String old = new TreeSet<>(before.ibans()).getFirst();
    return Detected.of(FindingKind.SUSPICIOUS_SENDER, "bank-account|" + iban, 0.6)
        .because(
            "%s asks to pay to the bank account %s, which no earlier bill of %s names."
                .formatted(bill.named(), masked(iban), facts.vendor().name()))
        .because(
            "%s named %s. Call the vendor on a number you know before you pay."
                .formatted(before.named(), masked(old)))
        .fact("signal", "changed-bank-account")
        .fact("bankAccount", masked(iban))
        .fact("knownBankAccount", masked(old))
        .fact("since", bill.issueDate())
        .shownBy(bill, before)
        .build();
  }

  /** Enough to compare with the paper, not enough to take away. */
  private static String masked(String iban) {
    return iban.substring(0, 4) + " … " + iban.substring(iban.length() - 4);
  }
}
