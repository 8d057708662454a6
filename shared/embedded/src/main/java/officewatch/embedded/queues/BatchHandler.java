package officewatch.embedded.queues;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.function.Function;

/**
 * A queue's function. It answers with the messages that failed; no answer and an empty one mean
 * that all succeeded, an exception that none did.
 */
@FunctionalInterface
public interface BatchHandler extends Function<SQSEvent, SQSBatchResponse> {}
