package officewatch.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A function that reads a queue. It takes bytes from the Lambda runtime, which would otherwise read
 * the event by reflection and load 800 classes for it at every cold start.
 */
public interface QueueFunction
    extends RequestHandler<SQSEvent, SQSBatchResponse>, RequestStreamHandler {

  @Override
  default void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    SqsJson.write(handleRequest(SqsJson.read(event), context), answer);
  }
}
