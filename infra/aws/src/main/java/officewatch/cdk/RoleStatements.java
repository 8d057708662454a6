package officewatch.cdk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import officewatch.grants.Grant;
import officewatch.manifest.FunctionEntry;
import officewatch.manifest.Trigger;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.logs.ILogGroup;

/** What a function's role allows: its grants, and what Lambda needs to run it. */
final class RoleStatements {
  private static final List<String> NETWORK_INTERFACES =
      List.of(
          "ec2:CreateNetworkInterface",
          "ec2:DescribeNetworkInterfaces",
          "ec2:DescribeSubnets",
          "ec2:DeleteNetworkInterface",
          "ec2:AssignPrivateIpAddresses",
          "ec2:UnassignPrivateIpAddresses");

  private final Platform platform;

  RoleStatements(Platform platform) {
    this.platform = platform;
  }

  List<PolicyStatement> of(FunctionEntry function, ILogGroup log) {
    List<PolicyStatement> statements = new ArrayList<>();
    for (Grant grant : function.grants()) {
      statements.addAll(of(grant, function));
    }
    if (function.trigger() instanceof Trigger.Queue queue) {
      statements.add(
          allow(
              List.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"),
              List.of(platform.queue(queue.queue()).arn())));
    }
    statements.add(writeLog(log));
    // Neither traces nor the describing of interfaces can be limited to a resource.
    statements.add(
        allow(List.of("xray:PutTraceSegments", "xray:PutTelemetryRecords"), List.of("*")));
    if (platform.isInNetwork(function)) {
      statements.add(allow(NETWORK_INTERFACES, List.of("*")));
      statements.add(neverFromTheCode());
    }
    return merged(statements);
  }

  static PolicyStatement writeLog(ILogGroup log) {
    return allow(
        List.of("logs:CreateLogStream", "logs:PutLogEvents"), List.of(log.getLogGroupArn()));
  }

  private List<PolicyStatement> of(Grant grant, FunctionEntry function) {
    return switch (grant) {
      case DATABASE_TENANT,
          DATABASE_IDENTITY,
          DATABASE_ACCESS,
          DATABASE_ROUTING,
          DATABASE_SWEEPER ->
          List.of(
              allow(
                  List.of("rds-db:connect"),
                  List.of(platform.database().loginArn(Logins.of(function)))));
      case DATABASE_MIGRATE ->
          List.of(allow(List.of("rds-db:connect"), List.of(platform.database().masterArn())));
      case CACHE -> List.of(allow(List.of("elasticache:Connect"), platform.cache().arns()));
      case QUEUE_DOCUMENTS_SEND -> List.of(send(Queues.DOCUMENTS));
      case QUEUE_SWEEP_SEND -> List.of(send(Queues.SWEEP));
      case QUEUE_LIVE_SEND -> List.of(send(Queues.LIVE));
      case CONNECTIONS_PUSH ->
          List.of(
              allow(
                  List.of("execute-api:ManageConnections"),
                  List.of(Known.require(platform.known().sockets()).connectionsArn())));
      // Only told.
      case CONNECTIONS_ADDRESS -> List.of();
      case OBJECTS_READ ->
          List.of(
              allow(List.of("s3:GetObject"), platform.objects().readable()),
              // Without it, S3 says of an object that is not there that it is forbidden.
              allow(List.of("s3:ListBucket"), List.of(platform.objects().arn())));
      case OBJECTS_WRITE -> List.of(allow(List.of("s3:PutObject"), platform.objects().writable()));
      case TOKEN_SIGN ->
          List.of(
              allow(List.of("kms:Sign", "kms:GetPublicKey"), List.of(platform.signingKey().arn())));
      // All but one have the public keys in their environment.
      case TOKEN_VERIFY ->
          Platform.readsKeys(function)
              ? List.of(allow(List.of("kms:GetPublicKey"), List.of(platform.signingKey().arn())))
              : List.of();
      // No deployment turns it on: it needs a setting, and a way out of the network.
      case EXPENSE_ANALYZE -> List.of();
    };
  }

  private PolicyStatement send(String queue) {
    return allow(
        List.of("sqs:SendMessage", "sqs:GetQueueAttributes"), List.of(platform.queue(queue).arn()));
  }

  /** Lambda attaches the network; code that a stranger got to run must not. */
  private static PolicyStatement neverFromTheCode() {
    return PolicyStatement.Builder.create()
        .effect(Effect.DENY)
        .actions(NETWORK_INTERFACES)
        .resources(List.of("*"))
        .conditions(Map.of("Null", Map.of("lambda:SourceFunctionArn", "false")))
        .build();
  }

  private static PolicyStatement allow(List<String> actions, List<String> resources) {
    return PolicyStatement.Builder.create().actions(actions).resources(resources).build();
  }

  /** Several database grants ask for one login. */
  private static List<PolicyStatement> merged(List<PolicyStatement> statements) {
    Map<String, PolicyStatement> distinct = new LinkedHashMap<>();
    statements.forEach(
        statement -> distinct.putIfAbsent(String.valueOf(statement.toStatementJson()), statement));
    return List.copyOf(distinct.values());
  }
}
