/**
 * Opens PDFs of strangers in child processes, so that none can take the memory, the time or the
 * life of the process that asks.
 */
@org.jspecify.annotations.NullMarked
package officewatch.reader.sandbox;
