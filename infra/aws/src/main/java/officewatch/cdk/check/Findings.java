package officewatch.cdk.check;

import java.util.ArrayList;
import java.util.List;

/** Collects what one rule finds. */
final class Findings {
  private final String rule;
  private final List<Violation> violations = new ArrayList<>();

  Findings(String rule) {
    this.rule = rule;
  }

  void add(Resource where, String what) {
    add(where.where(), what);
  }

  void add(String where, String what) {
    violations.add(new Violation(rule, where, what));
  }

  void require(boolean holds, Resource where, String otherwise) {
    if (!holds) {
      add(where, otherwise);
    }
  }

  /** That two things are equal. */
  void expect(Object wanted, Object found, Resource where, String what) {
    if (!wanted.equals(found)) {
      add(where, what + " is " + found + ", not " + wanted);
    }
  }

  List<Violation> violations() {
    return violations;
  }
}
