package officewatch.cdk;

import java.util.List;
import officewatch.manifest.FunctionEntry;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.codedeploy.LambdaApplication;
import software.amazon.awscdk.services.codedeploy.LambdaDeploymentConfig;
import software.amazon.awscdk.services.codedeploy.LambdaDeploymentGroup;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.constructs.Construct;

/**
 * How new code takes traffic in production: a tenth for five minutes, then all; errors of the new
 * version take it back. The alarms are the function's own and stay on afterwards.
 */
final class Rollout extends Construct {
  private final LambdaApplication application;
  private final Role role;
  private final AlarmTopic topic;

  Rollout(Construct scope, AlarmTopic topic) {
    super(scope, "Rollout");
    this.topic = topic;
    this.application = new LambdaApplication(this, "Application");
    this.role =
        Role.Builder.create(this, "Role")
            .assumedBy(new ServicePrincipal("codedeploy.amazonaws.com"))
            .managedPolicies(
                List.of(
                    ManagedPolicy.fromAwsManagedPolicyName(
                        "service-role/AWSCodeDeployRoleForLambdaLimited")))
            .build();
  }

  void add(LambdaFunction function, FunctionEntry entry) {
    Alias live = function.live();
    Alarm errors =
        Runbook.FUNCTION_ERRORS.alarm(
            function,
            "Errors",
            live.metricErrors(
                MetricOptions.builder().period(Duration.minutes(1)).statistic("Sum").build()),
            5,
            2);
    Alarm slow =
        Runbook.FUNCTION_SLOW.alarm(
            function,
            "Slow",
            live.metricDuration(
                MetricOptions.builder().period(Duration.minutes(5)).statistic("p99").build()),
            800.0 * entry.timeoutSeconds(),
            3);
    topic.hear(errors);
    topic.hear(slow);
    LambdaDeploymentGroup.Builder.create(function, "Rollout")
        .application(application)
        .alias(live)
        .deploymentConfig(LambdaDeploymentConfig.CANARY_10_PERCENT_5_MINUTES)
        .alarms(List.of(errors))
        .role(role)
        .build();
  }
}
