package officewatch.cdk;

import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.constructs.Construct;

/** The kinds of alarm, each with its entry in the runbook. */
enum Runbook {
  API_ERRORS("api-errors", "The API answers with 5xx."),
  API_SLOW("api-slow", "One request in a hundred takes longer than a person waits."),
  FUNCTION_ERRORS("function-errors", "A function throws, or is stopped at its time limit."),
  FUNCTION_SLOW("function-slow", "A function needs more than 80 % of its time limit."),
  THROTTLES("throttles", "Lambda turns calls away."),
  DEAD_LETTERS("dead-letters", "A message could not be worked off and was put aside."),
  OLD_MESSAGES("old-messages", "Messages wait; nothing is lost yet."),
  DATABASE("database", "The database is at its limit."),
  UPKEEP("upkeep", "The daily upkeep fails, or has not run for days."),
  CACHE("cache", "The cache turns commands away; answers come from the database.");

  /** Where the entries are. */
  static final String DOCUMENT = "infra/aws/README.md";

  private final String anchor;
  private final String meaning;

  Runbook(String anchor, String meaning) {
    this.anchor = anchor;
    this.meaning = meaning;
  }

  /** Name of the entry. */
  String anchor() {
    return anchor;
  }

  /** An alarm that goes off when the metric is above the threshold for so many periods. */
  Alarm alarm(Construct scope, String id, IMetric metric, double threshold, int periods) {
    return above(scope, id, metric, threshold)
        .evaluationPeriods(periods)
        .datapointsToAlarm(periods)
        .treatMissingData(TreatMissingData.NOT_BREACHING)
        .build();
  }

  /**
   * An alarm that goes off when the metric is above the threshold once in so many periods, and has
   * too little data when there is none in all of them.
   */
  Alarm alarmOnce(Construct scope, String id, IMetric metric, double threshold, int periods) {
    return above(scope, id, metric, threshold)
        .evaluationPeriods(periods)
        .datapointsToAlarm(1)
        .treatMissingData(TreatMissingData.MISSING)
        .build();
  }

  private Alarm.Builder above(Construct scope, String id, IMetric metric, double threshold) {
    return Alarm.Builder.create(scope, id)
        .alarmDescription(meaning + " Runbook: " + DOCUMENT + "#alarm-" + anchor)
        .metric(metric)
        .threshold(threshold)
        .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD);
  }
}
