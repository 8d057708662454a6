/** What is done once a day: letting go of what has run out. */
@org.jspecify.annotations.NullMarked
package officewatch.upkeep;
