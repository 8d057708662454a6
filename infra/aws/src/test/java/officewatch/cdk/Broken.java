package officewatch.cdk;

import java.util.Map;
import java.util.function.Consumer;

/**
 * A template somebody broke.
 *
 * @param name how
 * @param inputs of the installation it was
 */
record Broken(String name, Map<String, String> inputs, Consumer<Edit> how) {
  static Broken small(String name, Consumer<Edit> how) {
    return new Broken(name, Installations.SMALL, how);
  }

  static Broken production(String name, Consumer<Edit> how) {
    return new Broken(name, Installations.PRODUCTION, how);
  }

  static Broken zeroEgress(String name, Consumer<Edit> how) {
    return new Broken(name, Installations.ZERO_EGRESS, how);
  }

  @Override
  public String toString() {
    return name;
  }
}
