@org.jspecify.annotations.NullMarked
package officewatch.metrics;
