/** Inbound addresses and the messages that arrive at them. */
@org.jspecify.annotations.NullMarked
package officewatch.inbox;
