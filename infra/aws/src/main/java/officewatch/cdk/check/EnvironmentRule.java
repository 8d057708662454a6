package officewatch.cdk.check;

import java.util.Map;
import java.util.TreeMap;
import officewatch.cdk.Settings.CustomDomain;
import officewatch.grants.Grant;
import officewatch.manifest.FunctionEntry;
import officewatch.manifest.Trigger;
import officewatch.tenancy.DatabaseLogin;

/** Each function is told what its grants need it to know, and nothing else. */
final class EnvironmentRule implements Rule {
  private static final String IPV6_FIRST = "-Djava.net.preferIPv6Addresses=true";

  @Override
  public void check(Inspected inspected, Findings findings) {
    for (FunctionEntry entry : inspected.manifest().functions()) {
      Resource function = inspected.function(entry);
      Map<String, String> found = new TreeMap<>();
      function
          .at("/Environment/Variables")
          .properties()
          .forEach(
              one ->
                  found.put(
                      one.getKey(), inspected.templates().text(function.stack(), one.getValue())));
      Map<String, String> wanted = expected(inspected, entry);
      for (Map.Entry<String, String> one : wanted.entrySet()) {
        findings.expect(
            one.getValue(), found.getOrDefault(one.getKey(), "absent"), function, one.getKey());
      }
      found.keySet().removeAll(wanted.keySet());
      found.keySet().forEach(name -> findings.add(function, "is told " + name + " without need"));
    }
  }

  private static Map<String, String> expected(Inspected inspected, FunctionEntry entry) {
    Map<String, String> wanted = new TreeMap<>();
    wanted.put("OFFICEWATCH_FUNCTION", entry.name());
    wanted.put("OFFICEWATCH_MAIL_DOMAIN", inspected.settings().mailDomain());
    if (entry.isRoute()) {
      wanted.put(
          "OFFICEWATCH_ORIGIN_TOKEN_SHA256",
          inspected.the("Custom::OfficeWatchOriginToken").attribute("digest"));
    }
    if (Placement.usesDatabase(entry)) {
      wanted.put(
          "DATASOURCES_DEFAULT_URL",
          "jdbc:postgresql://"
              + Placement.databaseHost(inspected, entry)
              + ":5432/officewatch?sslmode=verify-full");
      wanted.put(
          "DATASOURCES_DEFAULT_USERNAME",
          DatabaseLogin.of(entry.grants()).map(DatabaseLogin::name).orElse(DatabaseLogin.MASTER));
      wanted.put("DATASOURCES_DEFAULT_MAXIMUM_POOL_SIZE", Integer.toString(ConnectionRule.POOL));
      wanted.put("OFFICEWATCH_DATABASE_IAM", "true");
    }
    if (Placement.uses(entry, Grant.CACHE)) {
      Resource cache = inspected.the("AWS::ElastiCache::ServerlessCache");
      wanted.put(
          "OFFICEWATCH_CACHE_URI",
          "rediss://"
              + cache.attribute("Endpoint.Address")
              + ":"
              + cache.attribute("Endpoint.Port"));
      wanted.put("OFFICEWATCH_CACHE_CLUSTER", "true");
      wanted.put("OFFICEWATCH_CACHE_NAME", cache.ref());
      wanted.put("OFFICEWATCH_CACHE_IAM_USER", inspected.the("AWS::ElastiCache::User").ref());
    }
    if (Placement.uses(entry, Grant.QUEUE_DOCUMENTS_SEND)) {
      wanted.put("OFFICEWATCH_QUEUES_DOCUMENTS_URL", inspected.queue("documents").ref());
    }
    if (Placement.uses(entry, Grant.QUEUE_SWEEP_SEND)) {
      wanted.put("OFFICEWATCH_QUEUES_SWEEP_URL", inspected.queue("sweep").ref());
    }
    if (Placement.uses(entry, Grant.QUEUE_LIVE_SEND)) {
      wanted.put("OFFICEWATCH_QUEUES_LIVE_URL", inspected.queue("live").ref());
    }
    if (Placement.uses(entry, Grant.OBJECTS_READ) || Placement.uses(entry, Grant.OBJECTS_WRITE)) {
      wanted.put("OFFICEWATCH_OBJECTS_BUCKET", inspected.bucket().ref());
    }
    if (Placement.uses(entry, Grant.TOKEN_SIGN)) {
      wanted.put("OFFICEWATCH_SIGNING_KEYS_KMS", inspected.the("AWS::KMS::Key").attribute("Arn"));
      if (!inspected.settings().zeroEgress()) {
        wanted.put("AWS_ENDPOINT_URL_KMS", "https://kms." + here(inspected) + ".api.aws");
        wanted.put("JAVA_TOOL_OPTIONS", IPV6_FIRST);
      }
    }
    if (Placement.uses(entry, Grant.CONNECTIONS_PUSH)) {
      wanted.put(
          "OFFICEWATCH_LIVE_ENDPOINT",
          "https://"
              + LiveRule.api(inspected).ref()
              + ".execute-api."
              + here(inspected)
              + ".amazonaws.com/live");
      wanted.put("JAVA_TOOL_OPTIONS", IPV6_FIRST);
    }
    if (Placement.uses(entry, Grant.CONNECTIONS_ADDRESS)) {
      CustomDomain domain = inspected.settings().domain();
      String host =
          domain == null
              ? inspected.the("AWS::CloudFront::Distribution").attribute("DomainName")
              : domain.name();
      wanted.put("OFFICEWATCH_LIVE_URL", "wss://" + host + "/live");
    }
    if (Placement.uses(entry, Grant.TOKEN_VERIFY)) {
      if (entry.trigger() instanceof Trigger.Invoke) {
        wanted.put("OFFICEWATCH_SIGNING_KEYS_KMS", inspected.the("AWS::KMS::Key").attribute("Arn"));
      } else {
        wanted.put(
            "OFFICEWATCH_SIGNING_KEYS_PUBLIC",
            inspected.the("Custom::OfficeWatchPublicKeys").attribute("jwks"));
      }
    }
    return wanted;
  }

  private static String here(Inspected inspected) {
    String region = inspected.settings().region();
    return region == null ? "${AWS::Region}" : region;
  }
}
