/** Tests of the child processes. */
@org.jspecify.annotations.NullMarked
package officewatch.reader.sandbox;
