package officewatch.cdk.check;

import java.util.ArrayList;
import java.util.List;
import officewatch.grants.Grant;
import officewatch.manifest.FunctionEntry;
import officewatch.manifest.Trigger;
import officewatch.tenancy.DatabaseLogin;

/**
 * The rights a function should have, worked out from the manifest a second time, so that a mistake
 * in the app and one here would have to be the same.
 */
final class ExpectedRights {
  private static final List<String> INTERFACES =
      List.of(
          "ec2:CreateNetworkInterface",
          "ec2:DescribeNetworkInterfaces",
          "ec2:DescribeSubnets",
          "ec2:DeleteNetworkInterface",
          "ec2:AssignPrivateIpAddresses",
          "ec2:UnassignPrivateIpAddresses");

  private final Inspected inspected;
  private final FunctionEntry entry;
  private final List<String> lines = new ArrayList<>();

  ExpectedRights(Inspected inspected, FunctionEntry entry, Resource function) {
    this.inspected = inspected;
    this.entry = entry;
    entry.grants().forEach(this::add);
    if (entry.trigger() instanceof Trigger.Queue queue) {
      allow(
          queueArn(queue.queue()),
          "sqs:ReceiveMessage",
          "sqs:DeleteMessage",
          "sqs:GetQueueAttributes");
    }
    String log = inspected.text(function, "/LoggingConfig/LogGroup");
    allow(log.replace("}", ".Arn}"), "logs:CreateLogStream", "logs:PutLogEvents");
    allow("*", "xray:PutTraceSegments", "xray:PutTelemetryRecords");
    if (Placement.isInNetwork(inspected, entry)) {
      for (String action : INTERFACES) {
        allow("*", action);
        lines.add("Deny " + action + " on * [Null=[lambda:SourceFunctionArn=false]]");
      }
    }
  }

  List<String> lines() {
    return lines;
  }

  private void add(Grant grant) {
    switch (grant) {
      case DATABASE_TENANT,
          DATABASE_IDENTITY,
          DATABASE_ACCESS,
          DATABASE_ROUTING,
          DATABASE_SWEEPER ->
          connect(
              Placement.databaseId(inspected),
              DatabaseLogin.of(entry.grants()).orElseThrow().name());
      case DATABASE_MIGRATE ->
          connect(
              inspected.the("AWS::RDS::DBCluster").attribute("DBClusterResourceId"),
              DatabaseLogin.MASTER);
      case CACHE -> {
        allow(
            inspected.the("AWS::ElastiCache::ServerlessCache").attribute("ARN"),
            "elasticache:Connect");
        allow(inspected.the("AWS::ElastiCache::User").attribute("Arn"), "elasticache:Connect");
      }
      case QUEUE_DOCUMENTS_SEND -> send("documents");
      case QUEUE_SWEEP_SEND -> send("sweep");
      case QUEUE_LIVE_SEND -> send("live");
      case CONNECTIONS_PUSH ->
          allow(
              "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:"
                  + LiveRule.api(inspected).ref()
                  + "/live/*/@connections/*",
              "execute-api:ManageConnections");
      case CONNECTIONS_ADDRESS -> {
        // Only told.
      }
      case OBJECTS_READ -> {
        String bucket = inspected.bucket().attribute("Arn");
        allow(bucket, "s3:ListBucket");
        for (String prefix : List.of("organizations", "uploads", "inbound")) {
          allow(bucket + "/" + prefix + "/*", "s3:GetObject");
        }
      }
      case OBJECTS_WRITE -> {
        for (String prefix : List.of("organizations", "uploads")) {
          allow(inspected.bucket().attribute("Arn") + "/" + prefix + "/*", "s3:PutObject");
        }
      }
      case TOKEN_SIGN ->
          allow(inspected.the("AWS::KMS::Key").attribute("Arn"), "kms:Sign", "kms:GetPublicKey");
      case TOKEN_VERIFY -> {
        // The others have the keys in their environment.
        if (entry.trigger() instanceof Trigger.Invoke) {
          allow(inspected.the("AWS::KMS::Key").attribute("Arn"), "kms:GetPublicKey");
        }
      }
      case EXPENSE_ANALYZE -> {
        // Off in every deployment.
      }
    }
  }

  private void connect(String resource, String login) {
    allow(
        "arn:${AWS::Partition}:rds-db:${AWS::Region}:${AWS::AccountId}:dbuser:"
            + resource
            + "/"
            + login,
        "rds-db:connect");
  }

  private void send(String queue) {
    allow(queueArn(queue), "sqs:SendMessage", "sqs:GetQueueAttributes");
  }

  private String queueArn(String queue) {
    return inspected.queue(queue).attribute("Arn");
  }

  private void allow(String resource, String... actions) {
    for (String action : actions) {
      lines.add("Allow " + action + " on " + resource);
    }
  }
}
