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

/** Queue {@code documents}: scan requests, and notices of finished uploads. */
@OnQueue(
    value = "documents",
    batchSize = 1,
    maxConcurrency = 10,
    memoryMegabytes = 1769,
    timeoutSeconds = 60)
public final class ScanDocument implements QueueFunction {
  private final DocumentScanner scanner;
  private final SqsBatch batch;

  /** Used by the Lambda runtime. */
  public ScanDocument() {
    this(FunctionContext.start());
  }

  private ScanDocument(ApplicationContext context) {
    this(context.getBean(DocumentScanner.class), context.getBean(SqsBatch.class));
  }

  @Inject
  ScanDocument(DocumentScanner scanner, SqsBatch batch) {
    this.scanner = scanner;
    this.batch = batch;
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return batch.handle(event, scanner::handle);
  }
}
