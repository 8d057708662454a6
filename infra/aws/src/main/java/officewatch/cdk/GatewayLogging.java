package officewatch.cdk;

import java.util.List;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.apigateway.CfnAccount;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/**
 * Lets API Gateway write logs of WebSocket APIs, which is a setting of the account in a region. It
 * and its role stay when the stack is deleted: others may rely on it by then, and neither costs
 * anything.
 */
final class GatewayLogging extends Construct {
  GatewayLogging(Construct scope) {
    super(scope, "Logging");
    Role role =
        Role.Builder.create(this, "Role")
            .assumedBy(new ServicePrincipal("apigateway.amazonaws.com"))
            .managedPolicies(
                List.of(
                    ManagedPolicy.fromAwsManagedPolicyName(
                        "service-role/AmazonAPIGatewayPushToCloudWatchLogs")))
            .build();
    role.applyRemovalPolicy(RemovalPolicy.RETAIN);
    CfnAccount.Builder.create(this, "Account")
        .cloudWatchRoleArn(role.getRoleArn())
        .build()
        .applyRemovalPolicy(RemovalPolicy.RETAIN);
  }
}
