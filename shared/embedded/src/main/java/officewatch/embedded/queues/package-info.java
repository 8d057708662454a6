/** Amazon SQS on one machine: the queues, and the loop that feeds their messages to handlers. */
@NullMarked
package officewatch.embedded.queues;

import org.jspecify.annotations.NullMarked;
