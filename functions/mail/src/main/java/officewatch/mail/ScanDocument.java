package officewatch.mail;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.micronaut.context.ApplicationContext;
import jakarta.inject.Inject;
import officewatch.aws.SqsBatch;
import officewatch.manifest.OnQueue;

/** Queue {@code documents}: scan requests, and notices of finished uploads. */
@OnQueue(
    value = "documents",
    batchSize = 1,
    maxConcurrency = 10,
    memoryMegabytes = 1769,
    timeoutSeconds = 60)
public final class ScanDocument implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private final DocumentScanner scanner;

  /** Used by the Lambda runtime. */
  public ScanDocument() {
    this(
        ApplicationContext.builder("function", "lambda")
            .deduceEnvironment(false)
            .start()
            .getBean(DocumentScanner.class));
  }

  @Inject
  ScanDocument(DocumentScanner scanner) {
    this.scanner = scanner;
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return SqsBatch.handle(event, scanner::handle);
  }
}
