package officewatch.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.micronaut.context.ApplicationContext;
import jakarta.inject.Inject;
import officewatch.aws.SqsBatch;
import officewatch.live.FramePusher;
import officewatch.manifest.OnQueue;
import officewatch.snapshot.FunctionContext;

/** Queue {@code live}: sends frames to those connected. */
@OnQueue(
    value = "live",
    batchSize = 10,
    maxConcurrency = 2,
    memoryMegabytes = 1024,
    timeoutSeconds = 60)
public final class PushFrames implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private final FramePusher pusher;
  private final SqsBatch batch;

  /** Used by the Lambda runtime. */
  public PushFrames() {
    this(FunctionContext.start());
  }

  private PushFrames(ApplicationContext context) {
    this(context.getBean(FramePusher.class), context.getBean(SqsBatch.class));
  }

  @Inject
  PushFrames(FramePusher pusher, SqsBatch batch) {
    this.pusher = pusher;
    this.batch = batch;
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return batch.handle(event, pusher::push);
  }
}
