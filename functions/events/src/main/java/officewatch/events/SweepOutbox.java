package officewatch.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.micronaut.context.ApplicationContext;
import officewatch.aws.SqsBatch;
import officewatch.outbox.Sweeper;

/** Queue {@code sweep}: sends what a crash left in the outbox. */
public final class SweepOutbox implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private final Sweeper sweeper;

  /** Used by the Lambda runtime. */
  public SweepOutbox() {
    this(ApplicationContext.builder("function", "lambda").deduceEnvironment(false).start());
  }

  /** Sweeps with the beans of this context. */
  public SweepOutbox(ApplicationContext context) {
    this.sweeper = context.getBean(Sweeper.class);
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return SqsBatch.handle(event, ignored -> sweeper.sweep());
  }
}
