/** Time-ordered identifiers. */
@org.jspecify.annotations.NullMarked
package officewatch.id;
