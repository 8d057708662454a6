package officewatch.snapshot;

/**
 * A bean with something to do before a snapshot. Only beans that the function has already made are
 * asked, so that none reaches for what its function has no right to.
 */
public interface Snapshotted {

  /**
   * Does once what the first request would otherwise be the first to do. Speaks for nobody and
   * keeps nothing. A failure is logged and does no harm.
   */
  void warmUp();

  /** Closes connections and forgets what is true of this process or this moment only. */
  default void release() {}
}
