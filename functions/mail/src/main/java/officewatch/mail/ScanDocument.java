package officewatch.mail;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.micronaut.context.ApplicationContext;
import officewatch.aws.SqsBatch;

/** Queue {@code documents}: scan requests, and notices of finished uploads. */
public final class ScanDocument implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private final DocumentScanner scanner;

  /** Used by the Lambda runtime. */
  public ScanDocument() {
    this(ApplicationContext.builder("function", "lambda").deduceEnvironment(false).start());
  }

  /** Scans with the beans of this context. */
  public ScanDocument(ApplicationContext context) {
    this.scanner = context.getBean(DocumentScanner.class);
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return SqsBatch.handle(event, scanner::handle);
  }
}
