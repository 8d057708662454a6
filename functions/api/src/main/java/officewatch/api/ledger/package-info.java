/** Subscriptions: what the organisation pays for regularly, and on which terms. */
@org.jspecify.annotations.NullMarked
package officewatch.api.ledger;
