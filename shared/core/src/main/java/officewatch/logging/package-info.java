/** What deployed functions log. */
@org.jspecify.annotations.NullMarked
package officewatch.logging;
