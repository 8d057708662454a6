/** The rules of the house, for all modules at once. */
@org.jspecify.annotations.NullMarked
package officewatch.house;
