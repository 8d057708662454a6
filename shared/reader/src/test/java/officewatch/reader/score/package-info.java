/** Measures the reader on the corpus beside the project. */
@org.jspecify.annotations.NullMarked
package officewatch.reader.score;
