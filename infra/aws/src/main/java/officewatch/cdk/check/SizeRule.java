package officewatch.cdk.check;

/** Each stack stays well below the 500 resources that CloudFormation takes. */
final class SizeRule implements Rule {
  private static final int BUDGET = 450;

  @Override
  public void check(Inspected inspected, Findings findings) {
    inspected
        .templates()
        .stacks()
        .forEach(
            (stack, template) -> {
              int size = template.path("Resources").size();
              if (size >= BUDGET) {
                findings.add(stack, "has " + size + " resources of " + BUDGET);
              }
            });
  }
}
