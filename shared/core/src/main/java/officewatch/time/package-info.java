/** The clock, so that tests can set it. */
@org.jspecify.annotations.NullMarked
package officewatch.time;
