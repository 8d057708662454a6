/** Functions that run on queues and schedules rather than for a caller. */
@org.jspecify.annotations.NullMarked
package officewatch.events;
