package officewatch.cdk.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.TreeSet;
import officewatch.manifest.FunctionEntry;
import officewatch.manifest.Trigger;
import officewatch.tenancy.DatabaseLogin;

/**
 * The schema is migrated, for all logins, again with each version, before anything reads queues.
 */
final class MigrationRule implements Rule {
  @Override
  public void check(Inspected inspected, Findings findings) {
    Resource schema = inspected.the("Custom::OfficeWatchSchema");
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
    FunctionEntry migration =
        inspected.manifest().functions().stream()
            .filter(one -> one.trigger() instanceof Trigger.Invoke)
            .findFirst()
            .orElseThrow();
    findings.expect(
        inspected.text(inspected.live(migration), "/FunctionVersion"),
        inspected.text(schema, "/version"),
        schema,
        "version");
    Resource provider =
        inspected
            .templates()
            .one(
                "AWS::Lambda::Function",
                one -> inspected.text(schema, "/ServiceToken").equals(one.attribute("Arn")));
    findings.require(
        inspected
            .text(provider, "/Environment/Variables/USER_ON_EVENT_FUNCTION_ARN")
            .equals(inspected.live(migration).ref()),
        provider,
        "calls something else");
    for (Resource source : inspected.templates().ofType("AWS::Lambda::EventSourceMapping")) {
      if (source.stack().equals(schema.stack())) {
        findings.require(
            dependsOn(source.node().path("DependsOn"), schema.id()),
            source,
            "may run before the migration");
      }
    }
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
