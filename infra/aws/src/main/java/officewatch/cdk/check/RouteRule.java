package officewatch.cdk.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import officewatch.manifest.FunctionEntry;
import officewatch.manifest.Trigger;

/** Each route of the manifest leads through its integration to its function, and no other does. */
final class RouteRule implements Rule {
  @Override
  public void check(Inspected inspected, Findings findings) {
    Resource api = inspected.httpApi();
    Set<String> keys = new HashSet<>();
    Set<String> seen = new HashSet<>();
    for (Resource route : inspected.templates().ofType("AWS::ApiGatewayV2::Route")) {
      String key = route.at("/RouteKey").asText();
      if (key.startsWith("$")) {
        continue; // of the WebSocket API; see LiveRule
      }
      findings.require(seen.add(key), route, "another route has the key " + key);
      findings.expect(api.ref(), inspected.text(route, "/ApiId"), route, "ApiId");
    }
    for (FunctionEntry entry : inspected.manifest().routes()) {
      String key = entry.http().method() + " " + entry.http().path();
      keys.add(key);
      if (!seen.contains(key)) {
        findings.add("all stacks", "no route has the key " + key);
        continue;
      }
      Resource route =
          inspected
              .templates()
              .one("AWS::ApiGatewayV2::Route", one -> one.at("/RouteKey").asText().equals(key));
      check(inspected, findings, entry, api, route);
    }
    seen.removeAll(keys);
    seen.forEach(key -> findings.add("all stacks", "the route " + key + " is not in the manifest"));
    findings.expect(
        keys.size(),
        (int)
            inspected.templates().ofType("AWS::ApiGatewayV2::Integration").stream()
                .filter(one -> inspected.text(one, "/ApiId").equals(api.ref()))
                .count(),
        api,
        "number of integrations");
    checkPermissions(inspected, findings);
  }

  private static void check(
      Inspected inspected, Findings findings, FunctionEntry entry, Resource api, Resource route) {
    Resource live = inspected.live(entry);
    Resource integration =
        inspected
            .templates()
            .one(
                "AWS::ApiGatewayV2::Integration",
                one -> inspected.text(route, "/Target").equals("integrations/" + one.ref()));
    findings.expect(api.ref(), inspected.text(integration, "/ApiId"), integration, "ApiId");
    findings.expect(
        live.ref(), inspected.text(integration, "/IntegrationUri"), integration, "IntegrationUri");
    findings.require(
        integration.at("/TimeoutInMillis").asInt() >= 1000 * entry.timeoutSeconds(),
        integration,
        "gives up before the function");
    Resource permission = inspected.permission(live);
    findings.expect(
        "apigateway.amazonaws.com", permission.at("/Principal").asText(), permission, "Principal");
    findings.expect(
        "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:"
            + api.ref()
            + "/*/*"
            + entry.http().path(),
        inspected.text(permission, "/SourceArn"),
        permission,
        "SourceArn");
    findings.expect(route.stack(), live.stack(), route, "stack of its function");
  }

  private static void checkPermissions(Inspected inspected, Findings findings) {
    List<String> callable =
        inspected.manifest().functions().stream()
            .filter(
                one ->
                    one.isRoute()
                        || one.trigger() instanceof Trigger.Schedule
                        || one.trigger() instanceof Trigger.Socket)
            .map(inspected::live)
            .map(Resource::ref)
            .toList();
    for (Resource permission : inspected.templates().ofType("AWS::Lambda::Permission")) {
      findings.require(
          callable.contains(inspected.text(permission, "/FunctionName")),
          permission,
          "lets somebody call what nobody should");
    }
  }
}
