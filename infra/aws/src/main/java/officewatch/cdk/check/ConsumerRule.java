package officewatch.cdk.check;

import java.util.List;
import officewatch.manifest.FunctionEntry;
import officewatch.manifest.Trigger;

/** Each queue of the manifest feeds its function, and no other source feeds any. */
final class ConsumerRule implements Rule {
  @Override
  public void check(Inspected inspected, Findings findings) {
    List<FunctionEntry> consumers =
        inspected.manifest().functions().stream()
            .filter(one -> one.trigger() instanceof Trigger.Queue)
            .toList();
    for (FunctionEntry entry : consumers) {
      if (entry.trigger() instanceof Trigger.Queue queue) {
        check(inspected, findings, entry, queue);
      }
    }
    List<String> aliases = consumers.stream().map(inspected::live).map(Resource::ref).toList();
    for (Resource source : inspected.templates().ofType("AWS::Lambda::EventSourceMapping")) {
      findings.require(
          aliases.contains(inspected.text(source, "/FunctionName")),
          source,
          "feeds what the manifest does not feed");
    }
  }

  private static void check(
      Inspected inspected, Findings findings, FunctionEntry entry, Trigger.Queue queue) {
    Resource live = inspected.live(entry);
    Resource source =
        inspected
            .templates()
            .one(
                "AWS::Lambda::EventSourceMapping",
                one -> inspected.text(one, "/FunctionName").equals(live.ref()));
    findings.expect(
        inspected.queue(queue.queue()).attribute("Arn"),
        inspected.text(source, "/EventSourceArn"),
        source,
        "EventSourceArn");
    findings.expect(queue.batchSize(), source.at("/BatchSize").asInt(), source, "BatchSize");
    findings.expect(
        queue.maxConcurrency(),
        source.at("/ScalingConfig/MaximumConcurrency").asInt(),
        source,
        "MaximumConcurrency");
    findings.require(
        inspected.function(entry).at("/ReservedConcurrentExecutions").asInt()
            >= queue.maxConcurrency(),
        source,
        "hands out more than its function may run");
  }
}
