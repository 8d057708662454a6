/** Figures about what functions do, as CloudWatch takes them. */
@org.jspecify.annotations.NullMarked
package officewatch.metrics;
