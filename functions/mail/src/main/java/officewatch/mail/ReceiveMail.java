package officewatch.mail;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.micronaut.context.ApplicationContext;
import jakarta.inject.Inject;
import officewatch.aws.SqsBatch;
import officewatch.manifest.OnQueue;

/** Queue {@code inbound-mail}: SES says, through SNS, that a message was stored. */
@OnQueue(
    value = "inbound-mail",
    batchSize = 5,
    maxConcurrency = 5,
    memoryMegabytes = 1769,
    timeoutSeconds = 60)
public final class ReceiveMail implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private final MailReceiver receiver;

  /** Used by the Lambda runtime. */
  public ReceiveMail() {
    this(
        ApplicationContext.builder("function", "lambda")
            .deduceEnvironment(false)
            .start()
            .getBean(MailReceiver.class));
  }

  @Inject
  ReceiveMail(MailReceiver receiver) {
    this.receiver = receiver;
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return SqsBatch.handle(event, receiver::receive);
  }
}
