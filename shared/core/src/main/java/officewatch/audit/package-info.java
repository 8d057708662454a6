/** The audit trail: what the database recorded, and the proof that it is whole. */
@org.jspecify.annotations.NullMarked
package officewatch.audit;
