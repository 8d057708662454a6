package officewatch.cdk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import officewatch.manifest.FunctionEntry;
import officewatch.manifest.Manifest;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.ses.CfnEmailIdentity;
import software.amazon.awscdk.services.ses.CfnReceiptRule;
import software.amazon.awscdk.services.ses.CfnReceiptRule.ActionProperty;
import software.amazon.awscdk.services.ses.CfnReceiptRule.RuleProperty;
import software.amazon.awscdk.services.ses.CfnReceiptRule.S3ActionProperty;
import software.amazon.awscdk.services.ses.CfnReceiptRuleSet;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.SqsSubscription;
import software.amazon.awscdk.services.sns.subscriptions.SqsSubscriptionProps;
import software.constructs.Construct;

/**
 * Mail: SES stores a message, then says so, with its envelope, through a topic to a queue; one
 * function receives, another reads documents.
 */
final class MailStack extends Stack {
  private final WorkQueue inbound;

  MailStack(Construct app, Settings settings, Manifest manifest) {
    super(app, "Mail", StackForm.of(settings, "mail", "receiving and reading mail"));
    this.inbound = WorkQueue.of(this, Queues.INBOUND_MAIL, manifest);
    @Nullable String doubt = SettingsReader.doubtAbout(settings.region());
    if (doubt != null) {
      Annotations.of(this).addWarningV2("officewatch:receivingRegion", doubt);
    }
  }

  WorkQueue inbound() {
    return inbound;
  }

  void addFunctions(Manifest manifest, Platform platform, Packages packages) {
    @Nullable Rollout rollout =
        platform.settings().profile().isProtected() ? new Rollout(this, platform.alarms()) : null;
    for (String queue : List.of(Queues.INBOUND_MAIL, Queues.DOCUMENTS)) {
      FunctionEntry entry = Queues.consumer(manifest, queue);
      Consumer consumer = new Consumer(this, entry, platform, packages);
      if (rollout != null) {
        rollout.add(consumer.function(), entry);
      }
    }
  }

  /** The rule set; made active only when the settings say so. */
  void addReceipt(Settings settings, ObjectStore objects) {
    Topic topic = topic();
    CfnReceiptRuleSet rules =
        CfnReceiptRuleSet.Builder.create(this, "RuleSet")
            .ruleSetName(settings.stackName("receipt"))
            .build();
    CfnReceiptRule rule =
        CfnReceiptRule.Builder.create(this, "Rule")
            .ruleSetName(rules.getRef())
            .rule(
                RuleProperty.builder()
                    .name("store-and-tell")
                    .enabled(true)
                    .scanEnabled(true)
                    .tlsPolicy("Optional")
                    .recipients(List.of(settings.mailDomain()))
                    .actions(
                        List.of(
                            ActionProperty.builder()
                                .s3Action(
                                    S3ActionProperty.builder()
                                        .bucketName(objects.name())
                                        .objectKeyPrefix(ObjectStore.INBOUND_PREFIX)
                                        .topicArn(topic.getTopicArn())
                                        .build())
                                .build()))
                    .build())
            .build();
    rule.getNode().addDependency(topic);
    CfnEmailIdentity identity =
        CfnEmailIdentity.Builder.create(this, "Domain")
            .emailIdentity(settings.mailDomain())
            .build();
    if (settings.activateReceiptRules()) {
      activate(settings, rules, rule);
    }
    output(settings, identity);
  }

  private Topic topic() {
    Topic topic = Topic.Builder.create(this, "Stored").enforceSsl(true).build();
    topic.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .principals(List.of(new ServicePrincipal("ses.amazonaws.com")))
            .actions(List.of("sns:Publish"))
            .resources(List.of(topic.getTopicArn()))
            .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", getAccount())))
            .build());
    topic.addSubscription(
        new SqsSubscription(
            inbound.queue(),
            SqsSubscriptionProps.builder().deadLetterQueue(inbound.deadLetters()).build()));
    return topic;
  }

  private void activate(Settings settings, CfnReceiptRuleSet rules, CfnReceiptRule rule) {
    DeployStep step =
        new DeployStep(
            this,
            "ActivateRuleSet",
            settings,
            List.of(
                PolicyStatement.Builder.create()
                    .actions(
                        List.of("ses:DescribeActiveReceiptRuleSet", "ses:SetActiveReceiptRuleSet"))
                    // The region has one active set; it is not a resource.
                    .resources(List.of("*"))
                    .build()));
    step.resource(
            "Activation",
            Map.of(
                "RuleSetName",
                rules.getRef(),
                "TakeOver",
                Boolean.toString(settings.takeOverReceiptRules())))
        .getNode()
        .addDependency(rule);
  }

  private void output(Settings settings, CfnEmailIdentity identity) {
    String domain = settings.mailDomain();
    List<String> names =
        List.of(
            identity.getAttrDkimDnsTokenName1(),
            identity.getAttrDkimDnsTokenName2(),
            identity.getAttrDkimDnsTokenName3());
    List<String> values =
        List.of(
            identity.getAttrDkimDnsTokenValue1(),
            identity.getAttrDkimDnsTokenValue2(),
            identity.getAttrDkimDnsTokenValue3());
    List<String> records = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      records.add(names.get(i) + " CNAME " + values.get(i));
    }
    output("MxRecord", domain + " MX 10 inbound-smtp." + getRegion() + ".amazonaws.com");
    output("DkimRecords", String.join(" ; ", records));
    output(
        "ForwardingAddress",
        "GET /api/v1/inbound-address says an organisation's own, <its token>@" + domain);
    output("NextStep", nextStep(settings));
  }

  private static String nextStep(Settings settings) {
    if (settings.isExampleMailDomain()) {
      return "No mail arrives at an example domain: deploy with -c mailDomain=in.your-company.com";
    }
    return settings.activateReceiptRules()
        ? "Create the DNS records above, then forward an invoice"
        : "Create the DNS records above, then deploy with -c activateReceiptRules=true";
  }

  private void output(String id, String value) {
    CfnOutput.Builder.create(this, id).value(value).build();
  }
}
