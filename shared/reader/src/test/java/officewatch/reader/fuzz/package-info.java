/** Fuzz targets: what is fed to them may make a reader say no, never fail. */
@org.jspecify.annotations.NullMarked
package officewatch.reader.fuzz;
