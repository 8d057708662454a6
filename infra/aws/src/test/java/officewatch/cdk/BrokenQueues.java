package officewatch.cdk;

import static officewatch.cdk.Broken.small;

import java.util.List;

final class BrokenQueues {
  private static final String QUEUE = "SQS::Queue";
  private static final String SOURCE = "Lambda::EventSourceMapping";

  private BrokenQueues() {}

  static List<Broken> all() {
    return List.of(
        small(
            "no queue for dead letters",
            edit -> edit.remove("Mail", QUEUE, "inboundmailQueue", "RedrivePolicy")),
        small(
            "a queue that is its own for dead letters",
            edit ->
                edit.set(
                    "Mail",
                    QUEUE,
                    "inboundmailQueue",
                    "RedrivePolicy/deadLetterTargetArn",
                    "{'Fn::GetAtt':['" + edit.id("Mail", QUEUE, "inboundmailQueue") + "','Arn']}")),
        small(
            "giving up at the first failure",
            edit ->
                edit.set("Mail", QUEUE, "inboundmailQueue", "RedrivePolicy/maxReceiveCount", "1")),
        small(
            "visibility shorter than six time limits",
            edit -> edit.set("Mail", QUEUE, "inboundmailQueue", "VisibilityTimeout", "60")),
        small(
            "a queue that is not encrypted",
            edit -> edit.set("Data", QUEUE, "documentsQueue", "SqsManagedSseEnabled", "false")),
        small(
            "dead letters forgotten after a day",
            edit ->
                edit.set("Data", QUEUE, "documentsDeadLetters", "MessageRetentionPeriod", "86400")),
        small(
            "a queue without TLS",
            edit -> edit.delete("Data", "SQS::QueuePolicy", "documentsQueue")),
        small(
            "a queue anybody may send to",
            edit ->
                edit.set(
                    "Mail",
                    "SQS::QueuePolicy",
                    "inboundmailQueue",
                    "PolicyDocument/Statement/-",
                    "{'Effect':'Allow','Principal':'*','Action':'sqs:SendMessage','Resource':'*'}")),
        small(
            "a topic that may send for any account",
            edit ->
                edit.remove(
                    "Mail",
                    "SQS::QueuePolicy",
                    "inboundmailQueue",
                    "PolicyDocument/Statement/1/Condition")),
        small(
            "a queue nobody reads", edit -> edit.copy("Mail", QUEUE, "inboundmailQueue", "Other")),
        small(
            "a function that is not fed",
            edit -> edit.delete("Mail", SOURCE, "ReceiveMailConsumer")),
        small(
            "a function that is fed twice",
            edit -> edit.copy("Mail", SOURCE, "ReceiveMailConsumer", "Second")),
        small(
            "a function fed by another queue",
            edit ->
                edit.set(
                    "Mail",
                    SOURCE,
                    "ReceiveMailConsumer",
                    "EventSourceArn",
                    edit.resource("Mail", SOURCE, "ScanDocumentConsumer")
                        .at("/Properties/EventSourceArn")
                        .toString())),
        small(
            "a batch that fails as a whole",
            edit -> edit.remove("Mail", SOURCE, "ReceiveMailConsumer", "FunctionResponseTypes")),
        small(
            "a bigger batch than the manifest says",
            edit -> edit.set("Mail", SOURCE, "ReceiveMailConsumer", "BatchSize", "100")),
        small(
            "a source without a limit",
            edit -> edit.remove("Mail", SOURCE, "ReceiveMailConsumer", "ScalingConfig")),
        small(
            "a source that is switched off",
            edit -> edit.set("Mail", SOURCE, "ReceiveMailConsumer", "Enabled", "false")),
        small(
            "a consumer without rights to its queue",
            edit -> {
              String statements = "Policies/0/PolicyDocument/Statement";
              int count =
                  edit.resource("Mail", "IAM::Role", "ReceiveMailConsumer")
                      .at("/Properties/" + statements)
                      .size();
              for (int i = count - 1; i >= 0; i--) {
                if (edit.resource("Mail", "IAM::Role", "ReceiveMailConsumer")
                    .at("/Properties/" + statements + "/" + i)
                    .toString()
                    .contains("sqs:ReceiveMessage")) {
                  edit.remove("Mail", "IAM::Role", "ReceiveMailConsumer", statements + "/" + i);
                }
              }
            }),
        small(
            "queues read before the migration",
            edit -> edit.resource("Events", SOURCE, "SweepOutbox").remove("DependsOn")),
        small(
            "a migration without a login",
            edit -> edit.remove("Events", "OfficeWatchMigration", "Migration", "logins/0")),
        small(
            "a migration that runs only once",
            edit -> edit.set("Events", "OfficeWatchMigration", "Migration", "version", "'1'")));
  }
}
