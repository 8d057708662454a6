/** Tests of the outbox. */
@org.jspecify.annotations.NullMarked
package officewatch.outbox;
