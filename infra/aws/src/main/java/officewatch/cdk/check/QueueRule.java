package officewatch.cdk.check;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import officewatch.manifest.FunctionEntry;
import officewatch.manifest.Trigger;

/** Each queue has its own queue for what fails, and time enough for its function. */
final class QueueRule implements Rule {
  private static final int LEAST_RECEIVES = 3;
  private static final int MOST_RECEIVES = 10;

  @Override
  public void check(Inspected inspected, Findings findings) {
    Set<String> deadLetters = new HashSet<>();
    for (FunctionEntry entry : inspected.manifest().functions()) {
      if (entry.trigger() instanceof Trigger.Queue fed) {
        Resource queue = inspected.queue(fed.queue());
        findings.require(
            queue.at("/VisibilityTimeout").asInt() >= 6 * entry.timeoutSeconds(),
            queue,
            "a message comes back before its function is surely done: less than 6 timeouts");
        checkRedrive(inspected, findings, queue, deadLetters);
      }
    }
    for (Resource queue : inspected.templates().ofType("AWS::SQS::Queue")) {
      findings.require(
          deadLetters.contains(queue.attribute("Arn"))
              || inspected.manifest().functions().stream()
                  .anyMatch(
                      one ->
                          one.trigger() instanceof Trigger.Queue fed
                              && inspected.queue(fed.queue()).equals(queue)),
          queue,
          "nobody reads it");
    }
  }

  private static void checkRedrive(
      Inspected inspected, Findings findings, Resource queue, Set<String> deadLetters) {
    int receives = queue.at("/RedrivePolicy/maxReceiveCount").asInt();
    findings.require(
        receives >= LEAST_RECEIVES && receives <= MOST_RECEIVES,
        queue,
        "gives up after " + receives + " times");
    String target = inspected.text(queue, "/RedrivePolicy/deadLetterTargetArn");
    Optional<Resource> dead =
        inspected.templates().ofType("AWS::SQS::Queue").stream()
            .filter(one -> one.attribute("Arn").equals(target))
            .findFirst();
    findings.require(dead.isPresent(), queue, "has no queue for dead letters");
    findings.require(deadLetters.add(target), queue, "shares its queue for dead letters");
    dead.ifPresent(
        one -> {
          findings.require(!one.equals(queue), queue, "is its own queue for dead letters");
          findings.require(
              one.at("/RedrivePolicy").isMissingNode(), one, "dead letters are redriven");
          findings.require(
              one.at("/MessageRetentionPeriod").asInt()
                  >= queue.at("/MessageRetentionPeriod").asInt(),
              one,
              "forgets dead letters before the queue forgets messages");
        });
  }
}
