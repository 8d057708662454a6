package officewatch.cdk.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import officewatch.manifest.FunctionEntry;
import officewatch.manifest.Trigger;

/**
 * What happens on connections leads to the function the manifest has for it, and nothing else does.
 * There is no WebSocket API where the settings want none.
 */
final class LiveRule implements Rule {
  /** The WebSocket API. */
  static Resource api(Inspected inspected) {
    return inspected
        .templates()
        .one("AWS::ApiGatewayV2::Api", one -> one.at("/ProtocolType").asText().equals("WEBSOCKET"));
  }

  @Override
  public void check(Inspected inspected, Findings findings) {
    List<FunctionEntry> wanted =
        inspected.manifest().functions().stream()
            .filter(one -> one.trigger() instanceof Trigger.Socket)
            .toList();
    List<Resource> routes =
        inspected.templates().ofType("AWS::ApiGatewayV2::Route").stream()
            .filter(one -> one.at("/RouteKey").asText().startsWith("$"))
            .toList();
    if (!inspected.settings().live()) {
      routes.forEach(one -> findings.add(one, "takes connections, which nobody asked for"));
      findings.expect(
          1,
          inspected.templates().ofType("AWS::ApiGatewayV2::Api").size(),
          inspected.httpApi(),
          "number of APIs");
      return;
    }
    Resource api = api(inspected);
    Set<String> keys = new HashSet<>();
    for (FunctionEntry entry : wanted) {
      if (entry.trigger() instanceof Trigger.Socket socket) {
        keys.add(socket.routeKey());
        check(inspected, findings, entry, api, socket.routeKey());
      }
    }
    findings.require(keys.contains("$connect"), api, "lets everybody connect");
    findings.expect(keys.size(), routes.size(), api, "number of routes");
    Resource stage =
        inspected
            .templates()
            .one(
                "AWS::ApiGatewayV2::Stage", one -> inspected.text(one, "/ApiId").equals(api.ref()));
    findings.expect("live", stage.at("/StageName").asText(), stage, "StageName");
  }

  private static void check(
      Inspected inspected, Findings findings, FunctionEntry entry, Resource api, String key) {
    Resource route =
        inspected
            .templates()
            .one("AWS::ApiGatewayV2::Route", one -> one.at("/RouteKey").asText().equals(key));
    findings.expect(api.ref(), inspected.text(route, "/ApiId"), route, "ApiId");
    Resource integration =
        inspected
            .templates()
            .one(
                "AWS::ApiGatewayV2::Integration",
                one -> inspected.text(route, "/Target").equals("integrations/" + one.ref()));
    Resource live = inspected.live(entry);
    findings.expect(api.ref(), inspected.text(integration, "/ApiId"), integration, "ApiId");
    findings.expect(
        "arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/"
            + live.ref()
            + "/invocations",
        inspected.text(integration, "/IntegrationUri"),
        integration,
        "IntegrationUri");
    Resource permission = inspected.permission(live);
    findings.expect(
        "apigateway.amazonaws.com", permission.at("/Principal").asText(), permission, "Principal");
    findings.expect(
        "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:"
            + api.ref()
            + "/*"
            + key,
        inspected.text(permission, "/SourceArn"),
        permission,
        "SourceArn");
    boolean answers =
        inspected.templates().ofType("AWS::ApiGatewayV2::RouteResponse").stream()
            .anyMatch(one -> inspected.text(one, "/RouteId").equals(route.ref()));
    findings.expect(key.equals("$default"), answers, route, "an answer on the connection");
  }
}
