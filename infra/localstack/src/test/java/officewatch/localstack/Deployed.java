package officewatch.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Queues, topic and bucket as the templates say, on LocalStack; once for all tests. */
final class Deployed {
  static final String REGION = "eu-central-1";
  static final String MAIL_DOMAIN = "in.acme.com";
  static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final StaticCredentialsProvider ANYBODY =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));
  private static @Nullable Deployed shared;

  final URI endpoint;
  final SqsClient sqs;
  final S3Client s3;
  final Templates templates;
  private final Map<String, String> resources = new HashMap<>();

  private Deployed(URI endpoint) throws IOException, InterruptedException {
    this.endpoint = endpoint;
    this.templates = Templates.of(MAIL_DOMAIN);
    this.sqs =
        SqsClient.builder()
            .endpointOverride(endpoint)
            .region(Region.of(REGION))
            .credentialsProvider(ANYBODY)
            .build();
    this.s3 =
        S3Client.builder()
            .endpointOverride(endpoint)
            .region(Region.of(REGION))
            .credentialsProvider(ANYBODY)
            .forcePathStyle(true)
            .build();
    deploy();
  }

  static synchronized Deployed get() {
    URI endpoint = LocalStack.require();
    try {
      Deployed deployed = shared == null ? new Deployed(endpoint) : shared;
      shared = deployed;
      return deployed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void deploy() throws InterruptedException {
    QueryApi cloudFormation = QueryApi.cloudFormation(endpoint);
    Map<String, String> name = Map.of("StackName", "officewatch-" + UUID.randomUUID());
    Map<String, String> create = new HashMap<>(name);
    create.put("TemplateBody", templates.parts());
    cloudFormation.call("CreateStack", create);
    Waiting.until(
        "the stack is there",
        () -> {
          String status = QueryApi.text(cloudFormation.call("DescribeStacks", name), "StackStatus");
          if (status.contains("FAILED") || status.contains("ROLLBACK")) {
            throw new IllegalStateException(
                status + ": " + reasons(cloudFormation.call("DescribeStackEvents", name)));
          }
          return status.equals("CREATE_COMPLETE");
        });
    Document made = cloudFormation.call("DescribeStackResources", name);
    NodeList members = made.getElementsByTagName("member");
    for (int i = 0; i < members.getLength(); i++) {
      Element member = (Element) members.item(i);
      if (member.getElementsByTagName("LogicalResourceId").getLength() == 1) {
        resources.put(text(member, "LogicalResourceId"), text(member, "PhysicalResourceId"));
      }
    }
  }

  private static String reasons(Document events) {
    StringBuilder reasons = new StringBuilder();
    NodeList found = events.getElementsByTagName("ResourceStatusReason");
    for (int i = 0; i < found.getLength(); i++) {
      reasons.append(found.item(i).getTextContent()).append('\n');
    }
    return reasons.toString();
  }

  private static String text(Element element, String name) {
    NodeList found = element.getElementsByTagName(name);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent();
  }

  /** What AWS calls the resource whose logical id starts so, of those whose name starts so. */
  private String physical(String start, String name) {
    return resources.entrySet().stream()
        .filter(one -> one.getKey().startsWith(start) && one.getValue().startsWith(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("There is no " + start + ": " + resources));
  }

  /** The address of a queue: of {@code inbound-mail}, {@code documents} or {@code sweep}. */
  String queue(String name) {
    return physical(name.replace("-", "") + "Queue", "http");
  }

  /** The address of a queue's dead letters. */
  String deadLetters(String name) {
    return physical(name.replace("-", "") + "DeadLetters", "http");
  }

  String arn(String queueUrl) {
    return attribute(queueUrl, QueueAttributeName.QUEUE_ARN);
  }

  String attribute(String queueUrl, QueueAttributeName name) {
    return Objects.requireNonNull(
        sqs.getQueueAttributes(r -> r.queueUrl(queueUrl).attributeNames(name))
            .attributes()
            .get(name));
  }

  String bucket() {
    return physical("ObjectsBucket", "");
  }

  String topic() {
    return physical("Stored", "arn:");
  }

  /** What the queue gives now, at most ten messages. */
  List<Message> receive(String queueUrl) {
    return sqs.receiveMessage(r -> r.queueUrl(queueUrl).maxNumberOfMessages(10).waitTimeSeconds(1))
        .messages();
  }

  /** Takes everything away, for the next test. */
  void empty(String queueUrl) {
    sqs.purgeQueue(r -> r.queueUrl(queueUrl));
  }

  JsonNode receiptRule() {
    return templates.receiptRule();
  }
}
