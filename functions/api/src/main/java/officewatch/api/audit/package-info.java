/** Routes of the audit trail. */
@org.jspecify.annotations.NullMarked
package officewatch.api.audit;
