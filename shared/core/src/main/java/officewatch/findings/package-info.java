/** What somebody should decide on. */
@org.jspecify.annotations.NullMarked
package officewatch.findings;
