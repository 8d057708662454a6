package officewatch.localstack;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import officewatch.embedded.parts.TemporaryParts;
import officewatch.identity.Accounts;
import officewatch.identity.Registration;
import officewatch.inbox.InboundAddresses;
import officewatch.mail.ReceiveMail;
import officewatch.mail.ScanDocument;
import officewatch.migration.Migrator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.Message;

/** The mail functions with their real adapters towards LocalStack, and a database of the test's. */
final class Functions {
  private static final String PASSWORD = "runtime-password-of-tests";

  @SuppressWarnings("NullAway") // the functions do not look at it
  private static final Context NO_CONTEXT = null;

  private static @Nullable Functions shared;

  final ApplicationContext context;
  private final Deployed deployed;

  private Functions(Deployed deployed) throws IOException {
    this.deployed = deployed;
    TemporaryParts parts = TemporaryParts.start();
    Migrator migrator = new Migrator(parts.postgres().dataSource());
    migrator.migrate();
    migrator.setRuntimePassword(PASSWORD);
    Map<String, Object> settings = parts.settings(PASSWORD);
    settings.put("datasources.default.username", "ow_runtime");
    settings.put("datasources.default.db-type", "postgres");
    settings.put("datasources.default.dialect", "POSTGRES");
    settings.put("datasources.default.driver-class-name", "org.postgresql.Driver");
    settings.put("datasources.default.maximum-pool-size", 4);
    settings.put("officewatch.mail-domain", Deployed.MAIL_DOMAIN);
    settings.put("officewatch.queues.documents-url", deployed.queue("documents"));
    settings.put("officewatch.queues.sweep-url", deployed.queue("sweep"));
    settings.put("officewatch.objects.bucket", deployed.bucket());
    settings.put("aws.region", Deployed.REGION);
    settings.put("aws.services.s3.endpoint-override", deployed.endpoint.toString());
    settings.put("aws.services.sqs.endpoint-override", deployed.endpoint.toString());
    context = ApplicationContext.builder(settings, "test").deduceEnvironment(false).start();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  context.close();
                  try {
                    parts.close();
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                }));
  }

  static synchronized Functions get() {
    Deployed deployed = Deployed.get();
    try {
      Functions functions = shared == null ? new Functions(deployed) : shared;
      shared = functions;
      return functions;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new organisation. */
  UUID organization() {
    return context
        .getBean(Accounts.class)
        .register(
            new Registration(
                UUID.randomUUID() + "@nordlicht.example", "a long password", "Ann", null, null))
        .organization()
        .id();
  }

  String address(UUID organizationId) {
    return context.getBean(InboundAddresses.class).current(organizationId).address();
  }

  /** Receives a batch of mail, as Lambda would; false when there is none. */
  boolean receiveMail() {
    return batch("inbound-mail", context.getBean(ReceiveMail.class));
  }

  /** Scans a batch of documents. */
  boolean scanDocuments() {
    return batch("documents", context.getBean(ScanDocument.class));
  }

  private boolean batch(String name, RequestHandler<SQSEvent, SQSBatchResponse> handler) {
    String url = deployed.queue(name);
    List<Message> messages = deployed.receive(url);
    if (messages.isEmpty()) {
      return false;
    }
    SQSEvent event = new SQSEvent();
    event.setRecords(messages.stream().map(Functions::asLambdaHandsIt).toList());
    List<String> failed =
        handler.handleRequest(event, NO_CONTEXT).getBatchItemFailures().stream()
            .map(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
            .toList();
    if (!failed.isEmpty()) {
      throw new IllegalStateException("Messages failed: " + messages);
    }
    messages.forEach(
        one -> deployed.sqs.deleteMessage(r -> r.queueUrl(url).receiptHandle(one.receiptHandle())));
    return true;
  }

  private static SQSMessage asLambdaHandsIt(Message message) {
    SQSMessage handed = new SQSMessage();
    handed.setMessageId(message.messageId());
    handed.setBody(message.body());
    return handed;
  }
}
