/** Tests of the reader as a whole. */
@org.jspecify.annotations.NullMarked
package officewatch.reader;
