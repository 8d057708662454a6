package officewatch.snapshot;

/**
 * A bean that keeps connections, which its {@link #warmUp} opens: most of what a first request
 * waits for. A deployed function has that done as soon as the bean is made.
 */
public interface Connected extends Snapshotted {}
