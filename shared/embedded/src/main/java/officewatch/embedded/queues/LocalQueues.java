package officewatch.embedded.queues;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValueFactory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import officewatch.embedded.DataFolder;
import officewatch.embedded.Ports;
import org.elasticmq.server.ElasticMQServer;
import org.elasticmq.server.config.ElasticMQServerConfig;
import org.jspecify.annotations.Nullable;
import scala.Function0;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/** Amazon SQS for one machine, served by ElasticMQ on the loopback address. */
public final class LocalQueues implements AutoCloseable {
  private static final String PART = "queues";
  private static final String REGION = "eu-central-1";
  private static final String ACCOUNT = "000000000000";
  private static final Duration RESTORE = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(10);

  private final Function0<?> stop;
  private final @Nullable DataFolder folder;
  private final int port;

  private LocalQueues(Function0<?> stop, @Nullable DataFolder folder, int port) {
    this.stop = stop;
    this.folder = folder;
    this.port = port;
  }

  /**
   * Starts queues that are kept in {@code folder}, once at a time in a JVM: a message survives any
   * end of the program from the moment its sending was acknowledged. Queues of an earlier run take
   * the values of {@code specs}; their messages may need another second to appear.
   *
   * @param port TCP port, 0 for a free one
   * @throws officewatch.embedded.PortTaken if another program listens on the port
   * @throws officewatch.embedded.FolderInUse if another program uses the folder
   */
  public static LocalQueues start(List<QueueSpec> specs, Path folder, int port) throws IOException {
    DataFolder owned = DataFolder.take(folder);
    try {
      int claimed = Ports.claim(PART, port);
      MessageStorage.open(owned.path());
      try {
        return launch(specs, owned, claimed);
      } catch (IOException | RuntimeException e) {
        MessageStorage.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      owned.close();
      throw e;
    }
  }

  /** Starts queues for tests that live as long as this object. */
  public static LocalQueues inMemory(List<QueueSpec> specs) throws IOException {
    return launch(specs, null, Ports.free());
  }

  /** Where SQS clients find it. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** The URL of a queue. */
  public String url(String queue) {
    return "%s/%s/%s".formatted(endpoint(), ACCOUNT, queue);
  }

  /** A new client of these queues, good for long polls of 20 seconds; the caller closes it. */
  public SqsClient client() {
    return SqsClient.builder()
        .endpointOverride(endpoint())
        .region(Region.of(REGION))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(Duration.ofSeconds(30)))
        .build();
  }

  @Override
  public void close() throws IOException {
    stop.apply();
    if (folder != null) {
      MessageStorage.close();
      folder.close();
    }
  }

  /** Takes everything that waits in a queue, for tests that play its consumer. */
  public List<String> take(String queue) {
    List<String> bodies = new ArrayList<>();
    String url = url(queue);
    try (SqsClient client = client()) {
      List<Message> found;
      do {
        found = client.receiveMessage(r -> r.queueUrl(url).maxNumberOfMessages(10)).messages();
        for (Message message : found) {
          bodies.add(message.body());
          client.deleteMessage(r -> r.queueUrl(url).receiptHandle(message.receiptHandle()));
        }
      } while (!found.isEmpty());
    }
    return bodies;
  }

  private static LocalQueues launch(List<QueueSpec> specs, @Nullable DataFolder folder, int port)
      throws IOException {
    Config config = config(specs, folder, port).withFallback(ConfigFactory.load()).resolve();
    Function0<?> stop = new ElasticMQServer(new ElasticMQServerConfig(config)).start();
    LocalQueues queues = new LocalQueues(stop, folder, port);
    try (SqsClient client = queues.client()) {
      for (QueueSpec spec : specs) {
        queues.await(client, spec.deadLetters());
        queues.await(client, spec.name());
        queues.apply(client, spec);
      }
      return queues;
    } catch (IOException | RuntimeException e) {
      stop.apply();
      throw e;
    }
  }

  /** ElasticMQ says that it has started and restores its queues afterwards. */
  private void await(SqsClient client, String queue) throws IOException {
    long end = System.nanoTime() + RESTORE.toNanos();
    while (true) {
      try {
        client.getQueueUrl(request -> request.queueName(queue));
        return;
      } catch (QueueDoesNotExistException e) {
        if (System.nanoTime() > end) {
          throw new IOException("queue " + queue + " was not restored within " + RESTORE, e);
        }
        LockSupport.parkNanos(POLL.toNanos());
      }
    }
  }

  private static Config config(List<QueueSpec> specs, @Nullable DataFolder folder, int port) {
    Map<String, Object> queues = new LinkedHashMap<>();
    for (QueueSpec spec : specs) {
      queues.put(spec.deadLetters(), Map.of());
      queues.put(
          spec.name(),
          Map.of(
              "defaultVisibilityTimeout", spec.visibility().toSeconds() + " seconds",
              "delay", spec.delay().toSeconds() + " seconds",
              "deadLettersQueue",
                  Map.of("name", spec.deadLetters(), "maxReceiveCount", spec.maxReceives())));
    }
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("node-address", Map.of("host", "127.0.0.1", "port", port));
    root.put(
        "rest-sqs",
        Map.of("bind-hostname", "127.0.0.1", "bind-port", port, "sqs-limits", "strict"));
    root.put("aws", Map.of("region", REGION, "accountId", ACCOUNT));
    root.put("pekko", Map.of("loglevel", "WARNING"));
    root.put("queues", queues);
    if (folder != null) {
      root.put("messages-storage", MessageStorage.config(folder.path()));
    }
    return ConfigValueFactory.fromMap(root).toConfig();
  }

  /** ElasticMQ prefers what it stored over what it is told; this makes the program's word count. */
  private void apply(SqsClient client, QueueSpec spec) {
    client.setQueueAttributes(
        request ->
            request
                .queueUrl(url(spec.name()))
                .attributes(
                    Map.of(
                        QueueAttributeName.VISIBILITY_TIMEOUT,
                        Long.toString(spec.visibility().toSeconds()),
                        QueueAttributeName.DELAY_SECONDS,
                        Long.toString(spec.delay().toSeconds()),
                        QueueAttributeName.REDRIVE_POLICY,
                        redrivePolicy(spec))));
  }

  private static String redrivePolicy(QueueSpec spec) {
    return "{\"deadLetterTargetArn\":\"arn:aws:sqs:%s:%s:%s\",\"maxReceiveCount\":\"%d\"}"
        .formatted(REGION, ACCOUNT, spec.deadLetters(), spec.maxReceives());
  }
}
