package officewatch.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import officewatch.embedded.samples.SampleInvoice;
import officewatch.embedded.samples.SampleLine;
import officewatch.embedded.samples.SampleMail;
import officewatch.embedded.samples.SampleVendors;
import officewatch.inbox.InboundMessages;
import officewatch.invoices.InvoiceFilter;
import officewatch.invoices.InvoiceStatus;
import officewatch.invoices.InvoiceSummary;
import officewatch.invoices.Invoices;
import officewatch.objects.ObjectKeys;
import officewatch.objects.ObjectReader;
import officewatch.paging.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.sqs.model.Message;

/** From SES's side of the bucket to a scanned invoice, through the topic and the queues. */
class MailTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Deployed deployed = Deployed.get();

  @BeforeEach
  void empty() {
    deployed.empty(deployed.queue("inbound-mail"));
    deployed.empty(deployed.queue("documents"));
  }

  @Test
  void forwardedMailBecomesAScannedInvoice() throws Exception {
    Functions functions = Functions.get();
    UUID organization = functions.organization();
    String to = functions.address(organization);
    String id = UUID.randomUUID().toString().replace("-", "");
    byte[] mail = SampleMail.forwarded(invoice("LS-1"), "Ann", "ann@nordlicht.example", to);

    deployed.s3.putObject(
        r -> r.bucket(deployed.bucket()).key("inbound/" + id), RequestBody.fromBytes(mail));
    tell(id, to);
    tell(id, to); // SNS delivers at least once

    Waiting.until("the mail is received", functions::receiveMail);
    Waiting.until(
        "the invoice is scanned",
        () -> {
          functions.receiveMail();
          functions.scanDocuments();
          return invoices(functions, organization).size() == 1;
        });
    while (functions.receiveMail() || functions.scanDocuments()) {
      // the second notice
    }
    assertThat(invoices(functions, organization)).hasSize(1);
    assertThat(
            functions
                .context
                .getBean(InboundMessages.class)
                .list(organization, null, PageRequest.of(organization, 50, null))
                .items())
        .hasSize(1);
    assertThat(deployed.receive(deployed.deadLetters("inbound-mail"))).isEmpty();
  }

  @Test
  void onlyAFinishedUploadIsToldToTheQueue() throws Exception {
    UUID organization = UUID.randomUUID();
    for (String key : List.of("organizations/" + organization + "/documents/x", "inbound/x")) {
      deployed.s3.putObject(
          r -> r.bucket(deployed.bucket()).key(key), RequestBody.fromString("other"));
    }
    String upload = ObjectKeys.upload(organization, UUID.randomUUID());
    deployed.s3.putObject(
        r -> r.bucket(deployed.bucket()).key(upload), RequestBody.fromString("upload"));

    String queue = deployed.queue("documents");
    List<Message> told = new ArrayList<>();
    Waiting.until(
        "the upload is told",
        () -> {
          told.addAll(deployed.receive(queue));
          return !told.isEmpty();
        });
    told.addAll(deployed.receive(queue));
    assertThat(told).hasSize(1);
    JsonNode event = JSON.readTree(told.getFirst().body());
    assertThat(event.at("/Records/0/s3/object/key").asText()).isEqualTo(upload);
  }

  @Test
  void anObjectThatIsNotThereIsEmptyAndNoError() {
    assertThat(Functions.get().context.getBean(ObjectReader.class).read("inbound/none", 1_000_000))
        .isEmpty();
  }

  @Test
  void sesTakesTheReceiptRuleAndMakesItActive() {
    JsonNode rule = deployed.receiptRule();
    QueryApi ses = QueryApi.mail(deployed.endpoint);
    String set = "officewatch-" + UUID.randomUUID();
    ses.call("CreateReceiptRuleSet", Map.of("RuleSetName", set));
    Map<String, String> create = new HashMap<>();
    create.put("RuleSetName", set);
    create.put("Rule.Name", rule.path("Name").asText());
    create.put("Rule.Enabled", rule.path("Enabled").asText());
    create.put("Rule.ScanEnabled", rule.path("ScanEnabled").asText());
    create.put("Rule.TlsPolicy", rule.path("TlsPolicy").asText());
    create.put("Rule.Recipients.member.1", rule.at("/Recipients/0").asText());
    create.put("Rule.Actions.member.1.S3Action.BucketName", deployed.bucket());
    create.put(
        "Rule.Actions.member.1.S3Action.ObjectKeyPrefix",
        rule.at("/Actions/0/S3Action/ObjectKeyPrefix").asText());
    create.put("Rule.Actions.member.1.S3Action.TopicArn", deployed.topic());
    ses.call("CreateReceiptRule", create);

    Document described =
        ses.call(
            "DescribeReceiptRule",
            Map.of("RuleSetName", set, "RuleName", rule.path("Name").asText()));
    assertThat(QueryApi.text(described, "ObjectKeyPrefix")).isEqualTo("inbound/");
    assertThat(QueryApi.text(described, "Recipients").strip()).isEqualTo(Deployed.MAIL_DOMAIN);

    ses.call("SetActiveReceiptRuleSet", Map.of("RuleSetName", set));
    assertThat(QueryApi.text(ses.call("DescribeActiveReceiptRuleSet", Map.of()), "Name"))
        .isEqualTo(set);
  }

  /** Says through the topic what SES says of a stored message. */
  private void tell(String id, String to) throws Exception {
    Map<String, Object> receipt = new HashMap<>();
    receipt.put("recipients", List.of(to));
    for (String name : List.of("spam", "virus", "spf", "dkim", "dmarc")) {
      receipt.put(name + "Verdict", Map.of("status", "PASS"));
    }
    receipt.put("action", Map.of("type", "S3", "objectKey", "inbound/" + id));
    String notice =
        JSON.writeValueAsString(
            Map.of(
                "notificationType",
                "Received",
                "mail",
                Map.of("messageId", id, "source", "ann@nordlicht.example"),
                "receipt",
                receipt));
    QueryApi.notifications(deployed.endpoint)
        .call("Publish", Map.of("TopicArn", deployed.topic(), "Message", notice));
  }

  private static List<InvoiceSummary> invoices(Functions functions, UUID organization) {
    return functions
        .context
        .getBean(Invoices.class)
        .list(
            organization,
            new InvoiceFilter(InvoiceStatus.SCANNED, null, null, null, null),
            PageRequest.of(organization, 50, null))
        .items();
  }

  private static SampleInvoice invoice(String number) {
    LocalDate day = LocalDate.of(2026, 1, 3);
    return new SampleInvoice(
        SampleVendors.SLACK,
        number,
        day,
        day.plusDays(14),
        day,
        day.plusMonths(1).minusDays(1),
        "Nordlicht Studio GmbH",
        List.of(new SampleLine("Slack Pro, monthly", 10, 875)),
        false);
  }
}
