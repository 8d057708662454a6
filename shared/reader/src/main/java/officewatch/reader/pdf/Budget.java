package officewatch.reader.pdf;

import officewatch.reader.Verdict;

/** Counts what one document has cost so far; ends the reading when it is too much. */
final class Budget {
  private static final int CLOCK_EVERY = 256;

  private final PdfLimits limits;
  private final long deadline;
  private int operators;
  private int characters;

  Budget(PdfLimits limits) {
    this.limits = limits;
    this.deadline = System.nanoTime() + limits.time().toNanos();
  }

  PdfLimits limits() {
    return limits;
  }

  void operator() {
    if (++operators > limits.operators()) {
      throw new LimitReached(Verdict.RESOURCE_LIMIT);
    }
    if (operators % CLOCK_EVERY == 0) {
      checkTime();
    }
  }

  void characters(int count) {
    characters += count;
    if (characters > limits.characters()) {
      throw new LimitReached(Verdict.RESOURCE_LIMIT);
    }
  }

  void checkTime() {
    if (System.nanoTime() - deadline > 0) {
      throw new LimitReached(Verdict.TIMEOUT);
    }
  }
}
