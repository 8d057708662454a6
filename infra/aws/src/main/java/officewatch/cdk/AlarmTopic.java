package officewatch.cdk;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.constructs.Construct;

/** Where alarms and the budget speak; the mail address of the settings listens. */
final class AlarmTopic extends Construct {
  private final Topic topic;

  AlarmTopic(Construct scope, Settings settings) {
    super(scope, "Alarms");
    this.topic = Topic.Builder.create(this, "Topic").enforceSsl(true).build();
    topic.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .principals(
                List.of(
                    new ServicePrincipal("cloudwatch.amazonaws.com"),
                    new ServicePrincipal("budgets.amazonaws.com")))
            .actions(List.of("sns:Publish"))
            .resources(List.of(topic.getTopicArn()))
            .conditions(
                Map.of("StringEquals", Map.of("aws:SourceAccount", Stack.of(this).getAccount())))
            .build());
    if (settings.alarmEmail() != null) {
      topic.addSubscription(new EmailSubscription(settings.alarmEmail()));
    }
  }

  /** Lets the alarm speak when it goes off and when it is over. */
  void hear(Alarm alarm) {
    SnsAction action = new SnsAction(topic);
    alarm.addAlarmAction(action);
    alarm.addOkAction(action);
  }

  /** Lets the alarm speak as well when what it watches is silent. */
  void hearSilence(Alarm alarm) {
    hear(alarm);
    alarm.addInsufficientDataAction(new SnsAction(topic));
  }

  String arn() {
    return topic.getTopicArn();
  }
}
