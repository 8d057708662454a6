/** The vendor catalogue and the vendors of an organisation. */
@org.jspecify.annotations.NullMarked
package officewatch.catalog;
