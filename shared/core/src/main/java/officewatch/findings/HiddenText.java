package officewatch.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import officewatch.reader.Trait;

/** A document that holds text a person does not see, or instructions to a reading program. */
final class HiddenText implements Detector {

  @Override
  public List<Detected> detect(VendorFacts facts) {
    List<Detected> found = new ArrayList<>();
    Stream.concat(facts.bills().stream(), facts.held().stream())
        .forEach(
            bill -> {
              if (bill.traits().contains(Trait.INSTRUCTIONS)) {
                found.add(
                    found(bill, "instructions", "holds instructions to a reading program", 0.9));
              }
              if (bill.traits().contains(Trait.HIDDEN_TEXT)) {
                found.add(found(bill, "hidden-text", "holds text that a person does not see", 0.6));
              }
            });
    return found;
  }

  private static Detected found(Bill bill, String signal, String what, double confidence) {
    return Detected.of(FindingKind.SUSPICIOUS_SENDER, signal + "|" + bill.invoiceId(), confidence)
        .because(bill.named() + " " + what + ". Nothing of it was read as fact.")
        .because("Honest bills seldom do. Look at the original before you pay.")
        .fact("signal", signal)
        .shownBy(bill)
        .build();
  }
}
