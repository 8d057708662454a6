/** The embedded parts together, and how a function is told where they are. */
@org.jspecify.annotations.NullMarked
package officewatch.embedded.parts;
