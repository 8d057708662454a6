/** The forwarding address and what arrived at it. */
@org.jspecify.annotations.NullMarked
package officewatch.api.inbox;
