/** Findings and the decisions on them. */
@org.jspecify.annotations.NullMarked
package officewatch.api.findings;
