/** The first answer to a keyed request, kept for a day. */
@org.jspecify.annotations.NullMarked
package officewatch.idempotency;
