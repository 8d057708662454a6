/**
 * What a deployed function does before Lambda takes a snapshot of it and after each start from that
 * snapshot (SnapStart): warm up, then let go of everything that belongs to one process only.
 */
@org.jspecify.annotations.NullMarked
package officewatch.snapshot;
