package officewatch.cdk;

import java.util.Map;
import java.util.TreeMap;
import officewatch.grants.Grant;
import officewatch.manifest.FunctionEntry;
import officewatch.tenancy.DatabaseLogin;
import software.amazon.awscdk.Stack;
import software.constructs.Construct;

/**
 * What a function is told when it starts: names and addresses of what its grants allow, never a
 * secret. Tokens for database and cache are signed in the function, from its role.
 */
final class Environment {
  /** The server's name and certificate are checked; the authorities are part of every package. */
  static final String TLS = "?sslmode=verify-full";

  private final Platform platform;

  Environment(Platform platform) {
    this.platform = platform;
  }

  Map<String, String> of(Construct scope, FunctionEntry function) {
    Map<String, String> variables = new TreeMap<>();
    variables.put("OFFICEWATCH_FUNCTION", function.name());
    variables.put("OFFICEWATCH_MAIL_DOMAIN", platform.settings().mailDomain());
    for (Grant grant : function.grants()) {
      variables.putAll(of(grant, function, scope));
    }
    return variables;
  }

  private Map<String, String> of(Grant grant, FunctionEntry function, Construct scope) {
    return switch (grant) {
      case DATABASE_TENANT,
          DATABASE_IDENTITY,
          DATABASE_ACCESS,
          DATABASE_ROUTING,
          DATABASE_SWEEPER ->
          database(platform.database().url(), Logins.of(function));
      case DATABASE_MIGRATE -> database(platform.database().directUrl(), DatabaseLogin.MASTER);
      case EXPENSE_ANALYZE -> Map.of();
      case CACHE ->
          Map.of(
              "OFFICEWATCH_CACHE_URI", platform.cache().uri(),
              "OFFICEWATCH_CACHE_CLUSTER", "true",
              "OFFICEWATCH_CACHE_NAME", platform.cache().name(),
              "OFFICEWATCH_CACHE_IAM_USER", platform.cache().userName());
      case QUEUE_DOCUMENTS_SEND ->
          Map.of("OFFICEWATCH_QUEUES_DOCUMENTS_URL", platform.queue(Queues.DOCUMENTS).url());
      case QUEUE_SWEEP_SEND ->
          Map.of("OFFICEWATCH_QUEUES_SWEEP_URL", platform.queue(Queues.SWEEP).url());
      case OBJECTS_READ, OBJECTS_WRITE ->
          Map.of("OFFICEWATCH_OBJECTS_BUCKET", platform.objects().name());
      case TOKEN_SIGN -> signing(scope);
      case TOKEN_VERIFY ->
          Platform.readsKeys(function)
              ? Map.of("OFFICEWATCH_SIGNING_KEYS_KMS", platform.signingKey().arn())
              : Map.of("OFFICEWATCH_SIGNING_KEYS_PUBLIC", publicKeys());
    };
  }

  private static Map<String, String> database(String url, String login) {
    return Map.of(
        "DATASOURCES_DEFAULT_URL",
        url,
        "DATASOURCES_DEFAULT_USERNAME",
        login,
        "DATASOURCES_DEFAULT_MAXIMUM_POOL_SIZE",
        Integer.toString(ConnectionBudget.POOL),
        "OFFICEWATCH_DATABASE_IAM",
        "true");
  }

  private String publicKeys() {
    if (platform.publicKeys() == null) {
      throw new IllegalStateException("The public keys are not read yet.");
    }
    return platform.publicKeys();
  }

  private Map<String, String> signing(Construct scope) {
    Map<String, String> variables = new TreeMap<>();
    variables.put("OFFICEWATCH_SIGNING_KEYS_KMS", platform.signingKey().arn());
    if (platform.network().signsOverIpv6()) {
      variables.put(
          "AWS_ENDPOINT_URL_KMS", "https://kms." + Stack.of(scope).getRegion() + ".api.aws");
      // That name has addresses of both kinds; Java takes IPv4 first, for which there is no route.
      variables.put("JAVA_TOOL_OPTIONS", "-Djava.net.preferIPv6Addresses=true");
    }
    return variables;
  }
}
