package officewatch.reader;

import java.lang.management.ManagementFactory;

/** Time the current thread computed: unlike wall time not changed by other work on the machine. */
public final class CpuTime {
  private CpuTime() {}

  /** Milliseconds so far; only differences mean anything. */
  public static double millis() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
  }
}
