/** Subscriptions the organisation knows about. */
@org.jspecify.annotations.NullMarked
package officewatch.ledger;
