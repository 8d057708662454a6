/** People, passwords, sessions and tokens. */
@org.jspecify.annotations.NullMarked
package officewatch.identity;
