/** Tests of findings. */
@org.jspecify.annotations.NullMarked
package officewatch.findings;
