package officewatch.cdk.check;

/** Something that holds for the templates of every installation. */
interface Rule {
  /** Looks for what breaks it. */
  void check(Inspected inspected, Findings findings);
}
