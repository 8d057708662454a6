package officewatch.cdk;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.budgets.CfnBudget;
import software.amazon.awscdk.services.budgets.CfnBudget.BudgetDataProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.NotificationProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.NotificationWithSubscribersProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.SpendProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.SubscriberProperty;
import software.constructs.Construct;

/** Alarms of what is shared, the dashboard, the budget, and the lines an operator types. */
final class OpsStack extends Stack {

  OpsStack(Construct app, Platform platform, ApiStack api) {
    super(app, "Ops", StackForm.of(platform.settings(), "ops", "alarms, dashboard, budget"));
    Metrics metrics = new Metrics(platform, api.api());
    new SharedAlarms(this, platform, metrics);
    new OperatorDashboard(this, platform, metrics);
    new SavedQueries(this, platform.settings());
    budget(platform);
    outputs(platform, api);
  }

  private void budget(Platform platform) {
    CfnBudget.Builder.create(this, "Budget")
        .budget(
            BudgetDataProperty.builder()
                .budgetType("COST")
                .timeUnit("MONTHLY")
                .budgetLimit(
                    SpendProperty.builder()
                        .amount(platform.settings().monthlyBudget())
                        .unit("USD")
                        .build())
                .build())
        .notificationsWithSubscribers(
            List.of(
                notify("ACTUAL", 80, platform.alarms()),
                notify("FORECASTED", 100, platform.alarms())))
        .build();
  }

  private static NotificationWithSubscribersProperty notify(
      String type, int percent, AlarmTopic topic) {
    return NotificationWithSubscribersProperty.builder()
        .notification(
            NotificationProperty.builder()
                .notificationType(type)
                .comparisonOperator("GREATER_THAN")
                .threshold(percent)
                .thresholdType("PERCENTAGE")
                .build())
        .subscribers(
            List.of(
                SubscriberProperty.builder().subscriptionType("SNS").address(topic.arn()).build()))
        .build();
  }

  private void outputs(Platform platform, ApiStack api) {
    Settings settings = platform.settings();
    output("AlarmTopic", platform.alarms().arn());
    output(
        "AlarmsHeardBy",
        settings.alarmEmail() == null
            ? "Nobody hears the alarms: deploy with -c alarmEmail=operations@your-company.com"
            : "Confirm the subscription in the mail AWS sent to " + settings.alarmEmail());
    output(
        "TailLogs", "aws logs tail --follow --region " + getRegion() + " " + api.accessLogName());
    for (Map.Entry<String, WorkQueue> queue : platform.queues().entrySet()) {
      output(
          "Redrive" + queue.getKey().replace("-", ""),
          "aws sqs start-message-move-task --region "
              + getRegion()
              + " --source-arn "
              + queue.getValue().deadLetters().getQueueArn()
              // Not every dead letter comes from the queue: the topic of mail puts some there.
              + " --destination-arn "
              + queue.getValue().arn());
    }
  }

  private void output(String id, String value) {
    CfnOutput.Builder.create(this, id).value(value).build();
  }
}
