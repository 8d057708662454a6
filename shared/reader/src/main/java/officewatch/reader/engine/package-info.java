/** The reader's face: a document of any format in, a reading out; and its command line. */
@org.jspecify.annotations.NullMarked
package officewatch.reader.engine;
