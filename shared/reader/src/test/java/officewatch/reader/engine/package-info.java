/** Tests of the reader through its face. */
@org.jspecify.annotations.NullMarked
package officewatch.reader.engine;
