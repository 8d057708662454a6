package officewatch.reader.sandbox;

import java.time.Duration;

/**
 * How children are run.
 *
 * @param children processes at most, each with its own heap
 * @param heapMegabytes of one child
 * @param deadline for one document; the child is killed then
 * @param documentsPerChild after which a child is replaced, as a bound for what may leak
 */
public record SandboxOptions(
    int children, int heapMegabytes, Duration deadline, int documentsPerChild) {

  /** Two children of 256 MB, 10 seconds, 500 documents. */
  public static final SandboxOptions DEFAULT =
      new SandboxOptions(2, 256, Duration.ofSeconds(10), 500);
}
