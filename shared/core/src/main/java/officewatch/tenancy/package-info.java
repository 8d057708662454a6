/** Which organisation a transaction speaks for: the one place that opens transactions. */
@org.jspecify.annotations.NullMarked
package officewatch.tenancy;
