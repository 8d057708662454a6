/** The vendor catalogue. */
@org.jspecify.annotations.NullMarked
package officewatch.api.catalog;
