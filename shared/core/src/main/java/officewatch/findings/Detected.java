package officewatch.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import officewatch.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found.
 *
 * @param cause tells it from others of its kind and vendor. Equal causes are one finding: what a
 *     person decided on it stays decided. A changed cause is another finding
 * @param confidence probability that it is so, 0 to 1
 * @param reasons why, one sentence each
 * @param facts the same for machines, by name
 * @param yearly what is at stake a year; null when unknown
 * @param yearlyBasis how that was estimated
 * @param invoices the invoices behind it
 * @param subscriptionId the ledger's entry it is about
 */
record Detected(
    FindingKind kind,
    String cause,
    double confidence,
    List<String> reasons,
    SequencedMap<String, String> facts,
    @Nullable Money yearly,
    @Nullable String yearlyBasis,
    List<UUID> invoices,
    @Nullable UUID subscriptionId) {

  Detected {
    reasons = List.copyOf(reasons);
    facts = new LinkedHashMap<>(facts);
    invoices = List.copyOf(invoices);
  }

  static Builder of(FindingKind kind, String cause, double confidence) {
    return new Builder(kind, cause, confidence);
  }

  /** Gathers what a rule has to say. */
  static final class Builder {
    private final FindingKind kind;
    private final String cause;
    private final double confidence;
    private final List<String> reasons = new ArrayList<>();
    private final SequencedMap<String, String> facts = new LinkedHashMap<>();
    private final List<UUID> invoices = new ArrayList<>();
    private @Nullable Money yearly;
    private @Nullable String yearlyBasis;
    private @Nullable UUID subscriptionId;

    private Builder(FindingKind kind, String cause, double confidence) {
      this.kind = kind;
      this.cause = cause;
      this.confidence = confidence;
    }

    Builder because(String sentence) {
      reasons.add(sentence);
      return this;
    }

    Builder fact(String name, @Nullable Object value) {
      if (value != null) {
        facts.put(name, value.toString());
      }
      return this;
    }

    Builder atStake(@Nullable Money amount, String basis) {
      yearly = amount;
      yearlyBasis = amount == null ? null : basis;
      return this;
    }

    Builder shownBy(Bill... bills) {
      for (Bill bill : bills) {
        if (!invoices.contains(bill.invoiceId())) {
          invoices.add(bill.invoiceId());
        }
      }
      return this;
    }

    Builder about(UUID subscription) {
      subscriptionId = subscription;
      return this;
    }

    Detected build() {
      return new Detected(
          kind, cause, confidence, reasons, facts, yearly, yearlyBasis, invoices, subscriptionId);
    }
  }
}
