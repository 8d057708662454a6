/** Bringing the database to the schema of this version. */
@org.jspecify.annotations.NullMarked
package officewatch.migration;
