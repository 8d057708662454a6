package officewatch.cdk;

import java.util.List;
import officewatch.manifest.FunctionEntry;
import officewatch.manifest.Trigger;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping.ScalingConfigProperty;
import software.constructs.Construct;

/** A function that is fed by a queue. */
final class Consumer extends Construct {
  private final LambdaFunction function;

  Consumer(Construct scope, FunctionEntry entry, Platform platform, Packages packages) {
    super(scope, entry.name() + "Consumer");
    if (!(entry.trigger() instanceof Trigger.Queue queue)) {
      throw new IllegalArgumentException(entry.name() + " is not fed by a queue.");
    }
    this.function = new LambdaFunction(this, entry, platform, packages);
    CfnEventSourceMapping.Builder.create(this, "Source")
        .functionName(function.live().getFunctionArn())
        .eventSourceArn(platform.queue(queue.queue()).arn())
        .batchSize(queue.batchSize())
        .functionResponseTypes(List.of("ReportBatchItemFailures"))
        .scalingConfig(
            ScalingConfigProperty.builder().maximumConcurrency(queue.maxConcurrency()).build())
        .build();
  }

  LambdaFunction function() {
    return function;
  }
}
