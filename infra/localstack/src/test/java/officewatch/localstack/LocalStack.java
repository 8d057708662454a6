package officewatch.localstack;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/** LocalStack: where an option says it is, or in a container where there is Docker. */
final class LocalStack {
  /** The last that asks for no licence. */
  private static final String IMAGE = "localstack/localstack:4.14.0";

  private static final String OPTION = "officewatch.localstack.endpoint";
  private static @Nullable URI endpoint;
  private static boolean asked;

  private LocalStack() {}

  /** Where it listens; without it the test is skipped, and says so. */
  static synchronized URI require() {
    if (!asked) {
      asked = true;
      endpoint = find();
      if (endpoint == null) {
        say();
      }
    }
    Assumptions.assumeTrue(endpoint != null, "LocalStack is not here.");
    if (endpoint == null) {
      throw new IllegalStateException("An assumption that failed went on.");
    }
    return endpoint;
  }

  @SuppressWarnings("SystemOut") // the answer of whoever asked for this suite
  private static void say() {
    System.out.println(
        "Checks against LocalStack did not run: there is no Docker engine here, and no -D"
            + OPTION
            + "=http://localhost:4566 says where it is.");
  }

  private static @Nullable URI find() {
    String given = System.getProperty(OPTION, "");
    if (!given.isBlank()) {
      return URI.create(given);
    }
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      return null;
    }
    LocalStackContainer container =
        new LocalStackContainer(DockerImageName.parse(IMAGE))
            .withServices("cloudformation", "s3", "ses", "sns", "sqs");
    container.start(); // ends with this process
    return container.getEndpoint();
  }
}
