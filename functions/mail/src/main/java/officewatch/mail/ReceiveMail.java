package officewatch.mail;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.micronaut.context.ApplicationContext;
import officewatch.aws.SqsBatch;

/** Queue {@code inbound-mail}: SES says, through SNS, that a message was stored. */
public final class ReceiveMail implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private final MailReceiver receiver;

  /** Used by the Lambda runtime. */
  public ReceiveMail() {
    this(ApplicationContext.builder("function", "lambda").deduceEnvironment(false).start());
  }

  /** Receives with the beans of this context. */
  public ReceiveMail(ApplicationContext context) {
    this.receiver = context.getBean(MailReceiver.class);
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return SqsBatch.handle(event, receiver::receive);
  }
}
