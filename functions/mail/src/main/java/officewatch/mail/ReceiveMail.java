package officewatch.mail;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.micronaut.context.ApplicationContext;
import jakarta.inject.Inject;
import officewatch.aws.QueueFunction;
import officewatch.aws.SqsBatch;
import officewatch.manifest.OnQueue;
import officewatch.snapshot.FunctionContext;

/** Queue {@code inbound-mail}: SES says, through SNS, that a message was stored. */
@OnQueue(
    value = "inbound-mail",
    batchSize = 5,
    maxConcurrency = 5,
    memoryMegabytes = 1769,
    timeoutSeconds = 60)
public final class ReceiveMail implements QueueFunction {
  private final MailReceiver receiver;
  private final SqsBatch batch;

  /** Used by the Lambda runtime. */
  public ReceiveMail() {
    this(FunctionContext.start());
  }

  private ReceiveMail(ApplicationContext context) {
    this(context.getBean(MailReceiver.class), context.getBean(SqsBatch.class));
  }

  @Inject
  ReceiveMail(MailReceiver receiver, SqsBatch batch) {
    this.receiver = receiver;
    this.batch = batch;
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return batch.handle(event, receiver::receive);
  }
}
