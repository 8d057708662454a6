package officewatch.reader.pdf;

import officewatch.reader.Verdict;

/**
 * Ends the interpretation of a page. Unchecked, because the interpreter swallows checked exceptions
 * of single operators and would go on.
 */
final class LimitReached extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Verdict verdict;

  LimitReached(Verdict verdict) {
    super(verdict.name(), null, false, false);
    this.verdict = verdict;
  }

  Verdict verdict() {
    return verdict;
  }
}
