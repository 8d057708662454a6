package officewatch.cdk.check;

/**
 * Something in a template that must not be.
 *
 * @param rule which rule says so
 * @param where stack and logical id
 * @param what what is wrong
 */
public record Violation(String rule, String where, String what) {
  @Override
  public String toString() {
    return rule + ": " + where + ": " + what;
  }
}
