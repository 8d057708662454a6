package officewatch.cdk.check;

import java.util.List;

/** Mail goes from SES into the bucket and by the topic into the queue. */
final class MailRule implements Rule {
  @Override
  public void check(Inspected inspected, Findings findings) {
    Resource rule = inspected.the("AWS::SES::ReceiptRule");
    Resource rules = inspected.the("AWS::SES::ReceiptRuleSet");
    findings.expect(rules.ref(), inspected.text(rule, "/RuleSetName"), rule, "RuleSetName");
    findings.expect(
        List.of(inspected.settings().mailDomain()),
        inspected.templates().texts(rule.stack(), rule.at("/Rule/Recipients")),
        rule,
        "Recipients");
    String action = "/Rule/Actions/0/S3Action";
    findings.expect(
        inspected.bucket().ref(), inspected.text(rule, action + "/BucketName"), rule, "BucketName");
    Resource topic =
        inspected
            .templates()
            .one(
                "AWS::SNS::Topic",
                one -> one.ref().equals(inspected.text(rule, action + "/TopicArn")));
    Resource queue = inspected.queue("inbound-mail");
    Resource subscription =
        inspected
            .templates()
            .one(
                "AWS::SNS::Subscription",
                one -> inspected.text(one, "/Endpoint").equals(queue.attribute("Arn")));
    findings.expect(
        topic.ref(), inspected.text(subscription, "/TopicArn"), subscription, "TopicArn");
    findings.require(
        inspected.text(subscription, "/RedrivePolicy/deadLetterTargetArn").startsWith("${Mail."),
        subscription,
        "loses what it cannot deliver");
    findings.require(
        Policies.of(inspected, queue).stream()
            .anyMatch(
                one ->
                    one.principal().equals("[Service=sns.amazonaws.com]")
                        && one.condition().contains("aws:SourceArn=" + topic.ref())),
        queue,
        "does not take the topic's messages");
    findings.require(
        Policies.of(inspected, inspected.queue("documents")).stream()
            .anyMatch(one -> one.principal().equals("[Service=s3.amazonaws.com]")),
        inspected.queue("documents"),
        "does not take the bucket's messages");
    findings.expect(
        inspected.settings().mailDomain(),
        inspected.text(inspected.the("AWS::SES::EmailIdentity"), "/EmailIdentity"),
        rules,
        "verified domain");
    int activations = inspected.templates().ofType("Custom::OfficeWatchActivateRuleSet").size();
    findings.expect(
        inspected.settings().activateReceiptRules() ? 1 : 0,
        activations,
        rules,
        "number of activations");
  }
}
