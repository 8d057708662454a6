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

  /**
   * Names of AWS have addresses of both kinds; Java takes IPv4 first, for which there is no route.
   */
  private static final String IPV6_FIRST = "-Djava.net.preferIPv6Addresses=true";

  private final Platform platform;

  Environment(Platform platform) {
    this.platform = platform;
  }

  Map<String, String> of(Construct scope, FunctionEntry function) {
    Map<String, String> variables = new TreeMap<>();
    variables.put("OFFICEWATCH_FUNCTION", function.name());
    variables.put("OFFICEWATCH_MAIL_DOMAIN", platform.settings().mailDomain());
    if (function.isRoute()) {
      variables.put(
          "OFFICEWATCH_ORIGIN_TOKEN_SHA256", Known.require(platform.known().originDigest()));
    }
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
      case QUEUE_LIVE_SEND ->
          Map.of("OFFICEWATCH_QUEUES_LIVE_URL", platform.queue(Queues.LIVE).url());
      case CONNECTIONS_PUSH -> pushing();
      case CONNECTIONS_ADDRESS ->
          Map.of(
              "OFFICEWATCH_LIVE_URL",
              "wss://" + Known.require(platform.known().host()) + SocketApi.PATH);
      case OBJECTS_READ, OBJECTS_WRITE ->
          Map.of("OFFICEWATCH_OBJECTS_BUCKET", platform.objects().name());
      case TOKEN_SIGN -> signing(scope);
      case TOKEN_VERIFY ->
          Platform.readsKeys(function)
              ? Map.of("OFFICEWATCH_SIGNING_KEYS_KMS", platform.signingKey().arn())
              : Map.of(
                  "OFFICEWATCH_SIGNING_KEYS_PUBLIC", Known.require(platform.known().publicKeys()));
      case EXPENSE_ANALYZE -> Map.of();
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

  private Map<String, String> signing(Construct scope) {
    Map<String, String> variables = new TreeMap<>();
    variables.put("OFFICEWATCH_SIGNING_KEYS_KMS", platform.signingKey().arn());
    if (platform.network().leavesOverIpv6()) {
      variables.put(
          "AWS_ENDPOINT_URL_KMS", "https://kms." + Stack.of(scope).getRegion() + ".api.aws");
      variables.put("JAVA_TOOL_OPTIONS", IPV6_FIRST);
    }
    return variables;
  }

  private Map<String, String> pushing() {
    return Map.of(
        "OFFICEWATCH_LIVE_ENDPOINT",
        Known.require(platform.known().sockets()).endpoint(),
        "JAVA_TOOL_OPTIONS",
        IPV6_FIRST);
  }
}
