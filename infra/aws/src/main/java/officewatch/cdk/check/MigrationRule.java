package officewatch.cdk.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.TreeSet;
import officewatch.grants.Grant;
import officewatch.manifest.FunctionEntry;
import officewatch.manifest.Trigger;
import officewatch.tenancy.DatabaseLogin;

/**
 * The schema is migrated, for all logins, again with each version, before anything reads queues.
 */
final class MigrationRule implements Rule {
  @Override
  public void check(Inspected inspected, Findings findings) {
    Resource schema = inspected.the("Custom::OfficeWatchMigration");
    TreeSet<String> logins = new TreeSet<>();
    inspected
        .manifest()
        .functions()
        .forEach(
            one -> DatabaseLogin.of(one.grants()).map(DatabaseLogin::name).ifPresent(logins::add));
    findings.expect(
        List.copyOf(logins),
        inspected.templates().texts(schema.stack(), schema.at("/logins")),
        schema,
        "logins");
    findings.expect(
        inspected.the("AWS::RDS::DBCluster").attribute("DBClusterResourceId"),
        inspected.text(schema, "/database"),
        schema,
        "database");
    for (FunctionEntry entry : inspected.manifest().functions()) {
      if (entry.trigger() instanceof Trigger.Invoke) {
        boolean migrates = entry.grants().contains(Grant.DATABASE_MIGRATE);
        checkCalled(
            inspected,
            findings,
            entry,
            migrates ? schema : inspected.the("Custom::OfficeWatchPublicKeys"));
      }
    }
    for (Resource source : inspected.templates().ofType("AWS::Lambda::EventSourceMapping")) {
      if (source.stack().equals(schema.stack())) {
        findings.require(
            dependsOn(source.node().path("DependsOn"), schema.id()),
            source,
            "may run before the migration");
      }
    }
  }

  /** The resource calls the function, again with each of its versions. */
  private static void checkCalled(
      Inspected inspected, Findings findings, FunctionEntry entry, Resource resource) {
    findings.expect(
        inspected.text(inspected.live(entry), "/FunctionVersion"),
        inspected.text(resource, "/version"),
        resource,
        "version");
    Resource provider =
        inspected
            .templates()
            .one(
                "AWS::Lambda::Function",
                one -> inspected.text(resource, "/ServiceToken").equals(one.attribute("Arn")));
    findings.expect(
        inspected.live(entry).ref(),
        inspected.text(provider, "/Environment/Variables/USER_ON_EVENT_FUNCTION_ARN"),
        provider,
        "called function");
  }

  private static boolean dependsOn(JsonNode after, String id) {
    if (after.isTextual()) {
      return after.asText().equals(id);
    }
    for (JsonNode one : after) {
      if (one.asText().equals(id)) {
        return true;
      }
    }
    return false;
  }
}
