package officewatch.reader.extract;

/**
 * A possible value of a field.
 *
 * @param start in the text of the spot's cell
 * @param rule id of the rule that proposes it
 * @param score about the probability that it is right
 */
record Candidate<T>(T value, Spot spot, int start, int end, String rule, double score) {
  Candidate<T> valued(T newValue) {
    return new Candidate<>(newValue, spot, start, end, rule, score);
  }

  Candidate<T> scored(double newScore) {
    return new Candidate<>(value, spot, start, end, rule, newScore);
  }
}
