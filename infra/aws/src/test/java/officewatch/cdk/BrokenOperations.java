package officewatch.cdk;

import static officewatch.cdk.Broken.production;
import static officewatch.cdk.Broken.small;

import java.util.List;

final class BrokenOperations {
  private static final String ALARM = "CloudWatch::Alarm";
  private static final String RULE = "SES::ReceiptRule";
  private static final String ACTION = "Rule/Actions/0/S3Action/";

  private BrokenOperations() {}

  static List<Broken> all() {
    return List.of(
        small(
            "logs kept for ever",
            edit -> edit.remove("Api-identity", "Logs::LogGroup", "LoginLog", "RetentionInDays")),
        small(
            "logs kept for a day",
            edit -> edit.set("Api-identity", "Logs::LogGroup", "LoginLog", "RetentionInDays", "1")),
        small(
            "no alarm on dead letters",
            edit -> edit.delete("Ops", ALARM, "AlarmsDeadLettersdocuments")),
        small(
            "an alarm that speaks to nobody",
            edit -> edit.set("Ops", ALARM, "AlarmsApiErrors", "AlarmActions", "[]")),
        small(
            "an alarm that is switched off",
            edit -> edit.set("Ops", ALARM, "AlarmsApiErrors", "ActionsEnabled", "false")),
        small(
            "an alarm that never goes off",
            edit -> edit.set("Ops", ALARM, "AlarmsDeadLettersdocuments", "Threshold", "1000000")),
        small(
            "an alarm on another queue",
            edit ->
                edit.set(
                    "Ops", ALARM, "AlarmsDeadLettersdocuments", "Dimensions/0/Value", "'another'")),
        small(
            "an alarm without a runbook entry",
            edit -> edit.set("Ops", ALARM, "AlarmsApiErrors", "AlarmDescription", "'Errors.'")),
        small(
            "an alarm on an average where one in a hundred counts",
            edit -> edit.set("Ops", ALARM, "AlarmsApiSlow", "ExtendedStatistic", "'p10'")),
        small(
            "upkeep nobody watches", edit -> edit.delete("Events", ALARM, "KeepUpScheduleUpkeep")),
        small(
            "an upkeep that may fail in silence",
            edit -> edit.set("Events", ALARM, "KeepUpScheduleUpkeep", "Threshold", "1000")),
        small(
            "an upkeep that may be missing in silence",
            edit ->
                edit.remove("Events", ALARM, "KeepUpScheduleUpkeep", "InsufficientDataActions")),
        small("no budget", edit -> edit.delete("Ops", "Budgets::Budget", "Budget")),
        small(
            "a reference to nothing",
            edit ->
                edit.set(
                    "Mail", RULE, "Rule", ACTION + "BucketName", "{'Fn::ImportValue':'nothing'}")),
        small(
            "mail stored elsewhere",
            edit -> edit.set("Mail", RULE, "Rule", ACTION + "BucketName", "'someone-elses'")),
        small(
            "mail for another domain",
            edit -> edit.set("Mail", RULE, "Rule", "Rule/Recipients/0", "'example.net'")),
        small(
            "mail nobody tells of", edit -> edit.remove("Mail", RULE, "Rule", ACTION + "TopicArn")),
        small(
            "mail that is not scanned",
            edit -> edit.set("Mail", RULE, "Rule", "Rule/ScanEnabled", "false")),
        small(
            "a topic anybody may publish to",
            edit ->
                edit.set(
                    "Mail",
                    "SNS::TopicPolicy",
                    "Stored",
                    "PolicyDocument/Statement/1/Principal",
                    "'*'")),
        small(
            "notices to a stranger's queue",
            edit ->
                edit.set("Mail", "SNS::Subscription", "inbound", "Endpoint", "'arn:aws:sqs:x'")),
        small(
            "an active rule set nobody asked for",
            edit ->
                edit.add(
                    "Mail",
                    "Act",
                    "{'Type':'Custom::OfficeWatchActivateRuleSet','Properties':{}}")),
        production(
            "new code that takes all traffic at once",
            edit ->
                edit.resource("Api-identity", "Lambda::Alias", "LoginLive").remove("UpdatePolicy")),
        production(
            "a deployment no alarm takes back",
            edit ->
                edit.remove(
                    "Api-identity",
                    "CodeDeploy::DeploymentGroup",
                    "LoginRollout",
                    "AlarmConfiguration")),
        production(
            "a function whose errors nobody hears",
            edit -> edit.delete("Api-identity", ALARM, "LoginErrors")),
        small(
            "more calls at once than there are connections",
            edit ->
                edit.set(
                    "Api-identity",
                    "Lambda::Function",
                    "LoginF",
                    "ReservedConcurrentExecutions",
                    "500")),
        small(
            "a function without a limit",
            edit ->
                edit.remove(
                    "Api-identity", "Lambda::Function", "LoginF", "ReservedConcurrentExecutions")),
        small(
            "too many resources for a stack",
            edit -> {
              for (int i = 0; i < 450; i++) {
                edit.copy("Api-identity", "Logs::LogGroup", "LoginLog", "Log" + i);
              }
            }));
  }
}
