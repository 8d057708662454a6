/** The cache under races and faults. */
@org.jspecify.annotations.NullMarked
package officewatch.cache;
