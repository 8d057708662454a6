package officewatch.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.micronaut.context.ApplicationContext;
import jakarta.inject.Inject;
import officewatch.aws.QueueFunction;
import officewatch.aws.SqsBatch;
import officewatch.manifest.OnQueue;
import officewatch.outbox.Sweeper;
import officewatch.snapshot.FunctionContext;

/** Queue {@code sweep}: sends what a crash left in the outbox. */
@OnQueue(
    value = "sweep",
    batchSize = 1,
    maxConcurrency = 2,
    memoryMegabytes = 1024,
    timeoutSeconds = 60)
public final class SweepOutbox implements QueueFunction {
  private final Sweeper sweeper;
  private final SqsBatch batch;

  /** Used by the Lambda runtime. */
  public SweepOutbox() {
    this(FunctionContext.start());
  }

  private SweepOutbox(ApplicationContext context) {
    this(context.getBean(Sweeper.class), context.getBean(SqsBatch.class));
  }

  @Inject
  SweepOutbox(Sweeper sweeper, SqsBatch batch) {
    this.sweeper = sweeper;
    this.batch = batch;
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return batch.handle(event, ignored -> sweeper.sweep());
  }
}
