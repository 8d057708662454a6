package officewatch.reader.extract;

import java.math.BigDecimal;

/**
 * An amount with the label it belongs to.
 *
 * @param score about the probability that the label says what the amount is
 * @param rule how the label was found
 */
record Labelled(Amount amount, Spot spot, LabelKind kind, double score, String rule) {
  BigDecimal value() {
    return amount.value();
  }

  Candidate<BigDecimal> candidate(String field, double newScore) {
    return new Candidate<>(
        amount.value(), spot, amount.start(), amount.end(), field + "." + rule, newScore);
  }
}
