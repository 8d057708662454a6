package officewatch.cdk.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import officewatch.manifest.FunctionEntry;
import officewatch.manifest.Trigger;

/** What must wake somebody has an alarm, and each alarm speaks and names its runbook entry. */
final class AlarmRule implements Rule {
  private static final Map<String, String> STATISTICS =
      Map.ofEntries(
          Map.entry("5xx", "Sum"),
          Map.entry("Latency", "p99"),
          Map.entry("Throttles", "Sum"),
          Map.entry("ApproximateNumberOfMessagesVisible", "Maximum"),
          Map.entry("ApproximateAgeOfOldestMessage", "Maximum"),
          Map.entry("ACUUtilization", "Average"),
          Map.entry("DatabaseConnections", "Maximum"),
          Map.entry("ThrottledCmds", "Sum"),
          Map.entry("Errors", "Sum"),
          Map.entry("Duration", "p99"));
  private static final Map<String, Double> MOST =
      Map.of(
          "5xx", 10.0,
          "Latency", 29_000.0,
          "ApproximateAgeOfOldestMessage", 1_800.0,
          "ACUUtilization", 99.0,
          "Errors", 10.0,
          "Duration", 800_000.0);

  @Override
  public void check(Inspected inspected, Findings findings) {
    Set<String> watched = new TreeSet<>();
    for (Resource alarm : inspected.templates().ofType("AWS::CloudWatch::Alarm")) {
      watched.add(key(inspected, alarm));
      check(inspected, findings, alarm);
      Resource topic =
          inspected.templates().one("AWS::SNS::Topic", one -> one.id().startsWith("AlarmsTopic"));
      for (String actions : List.of("/AlarmActions", "/OKActions")) {
        findings.expect(
            List.of(topic.ref()),
            inspected.templates().texts(alarm.stack(), alarm.at(actions)),
            alarm,
            actions);
      }
    }
    inspected.the("AWS::Budgets::Budget");
    for (String wanted : wanted(inspected)) {
      findings.require(watched.contains(wanted), inspected.httpApi(), "no alarm on " + wanted);
    }
  }

  /** Statistics and thresholds that can go off, and an entry to read then. */
  private static void check(Inspected inspected, Findings findings, Resource alarm) {
    String metric = alarm.at("/MetricName").asText();
    String statistic = alarm.at("/Statistic").asText() + alarm.at("/ExtendedStatistic").asText();
    findings.expect(STATISTICS.getOrDefault(metric, ""), statistic, alarm, "statistic");
    double most =
        metric.equals("DatabaseConnections")
            ? inspected.settings().profile().maxConnections()
            : MOST.getOrDefault(metric, 0.0);
    double threshold = alarm.at("/Threshold").asDouble(Double.MAX_VALUE);
    findings.require(
        threshold >= 0 && threshold <= most, alarm, "goes off at " + threshold + " or never");
    // The upkeep's goes off when one day of four went wrong, and when there was none; see its
    // shape.
    if (!alarm.at("/TreatMissingData").asText().equals("missing")) {
      findings.expect(
          alarm.at("/EvaluationPeriods").asInt(),
          alarm.at("/DatapointsToAlarm").asInt(),
          alarm,
          "DatapointsToAlarm");
    }
    findings.require(
        alarm.at("/AlarmDescription").asText().matches(".+ Runbook: [a-zA-Z/.]+#alarm-[a-z-]+"),
        alarm,
        "names no runbook entry");
  }

  private static String key(Inspected inspected, Resource alarm) {
    Set<String> dimensions = new TreeSet<>();
    for (JsonNode one : alarm.at("/Dimensions")) {
      dimensions.add(inspected.templates().text(alarm.stack(), one.path("Value")));
    }
    return alarm.at("/MetricName").asText() + " " + dimensions;
  }

  private static List<String> wanted(Inspected inspected) {
    List<String> wanted = new ArrayList<>();
    String api = inspected.httpApi().ref();
    wanted.add("5xx [" + api + "]");
    wanted.add("Latency [" + api + "]");
    wanted.add("Throttles []");
    wanted.add("ACUUtilization [" + inspected.the("AWS::RDS::DBCluster").ref() + "]");
    wanted.add("ThrottledCmds [" + inspected.the("AWS::ElastiCache::ServerlessCache").ref() + "]");
    for (FunctionEntry entry : inspected.manifest().functions()) {
      if (entry.trigger() instanceof Trigger.Queue queue) {
        Resource source = inspected.queue(queue.queue());
        Resource dead =
            inspected
                .templates()
                .one(
                    "AWS::SQS::Queue",
                    one ->
                        one.attribute("Arn")
                            .equals(inspected.text(source, "/RedrivePolicy/deadLetterTargetArn")));
        wanted.add("ApproximateNumberOfMessagesVisible [" + dead.attribute("QueueName") + "]");
        if (inspected.isProduction() || queue.queue().equals("documents")) {
          wanted.add("ApproximateAgeOfOldestMessage [" + source.attribute("QueueName") + "]");
        }
      }
      if (entry.trigger() instanceof Trigger.Schedule) {
        wanted.add("Errors [" + inspected.function(entry).ref() + "]");
      }
      if (inspected.isProduction()
          && !(entry.trigger() instanceof Trigger.Invoke
              || entry.trigger() instanceof Trigger.Schedule)) {
        String function = inspected.function(entry).ref();
        wanted.add("Errors [" + function + ", " + function + ":live]");
        wanted.add("Duration [" + function + ", " + function + ":live]");
      }
    }
    if (inspected.isProduction()) {
      wanted.add("DatabaseConnections [" + inspected.the("AWS::RDS::DBCluster").ref() + "]");
    }
    return wanted;
  }
}
