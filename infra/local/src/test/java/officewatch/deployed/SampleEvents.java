package officewatch.deployed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import officewatch.embedded.mail.SesNotice;
import officewatch.manifest.FunctionEntry;
import officewatch.manifest.Trigger;
import org.jspecify.annotations.Nullable;

/** A first event for each function, as the services write it. */
final class SampleEvents {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String UNKNOWN_ID = "0199a000-0000-7000-8000-000000000000";

  private SampleEvents() {}

  /** An event that the function handles without complaint. */
  static String of(FunctionEntry function, @Nullable String token) throws JsonProcessingException {
    return switch (function.trigger()) {
      case Trigger.Http http -> request(http, token, "{}");
      case Trigger.Queue queue -> message(body(queue.queue()));
      case Trigger.Schedule ignored ->
          JSON.writeValueAsString(
              Map.of(
                  "id",
                  UNKNOWN_ID,
                  "detail-type",
                  "Scheduled Event",
                  "source",
                  "aws.events",
                  "account",
                  "000000000000",
                  "time",
                  "2026-11-21T03:17:00Z",
                  "region",
                  "eu-central-1",
                  "resources",
                  List.of(),
                  "detail",
                  Map.of()));
      case Trigger.Socket socket ->
          JSON.writeValueAsString(
              Map.of(
                  "requestContext",
                  Map.of(
                      "routeKey",
                      socket.routeKey(),
                      "connectionId",
                      "L0SM9cOFvHcCIhw=",
                      "stage",
                      "live",
                      "connectedAt",
                      1795244400000L,
                      "identity",
                      Map.of("sourceIp", "192.0.2.1")),
                  "queryStringParameters",
                  Map.of("ticket", "unknown"),
                  "body",
                  "{\"type\":\"ping\"}",
                  "isBase64Encoded",
                  false));
      case Trigger.Invoke ignored ->
          JSON.writeValueAsString(
              Map.of(
                  "RequestType",
                  "Create",
                  "ResourceProperties",
                  Map.of("logins", DeploymentBed.logins())));
    };
  }

  /** A request of payload format 1.0. */
  static String request(Trigger.Http http, @Nullable String token, String body)
      throws JsonProcessingException {
    String path = http.path().replace("{file}", "docs.js").replaceAll("\\{[^}]+}", UNKNOWN_ID);
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json");
    if (token != null && http.signedIn()) {
      headers.put("Authorization", "Bearer " + token);
    }
    Map<String, List<String>> many = new LinkedHashMap<>();
    headers.forEach((name, value) -> many.put(name, List.of(value)));
    Map<String, @Nullable Object> event = new LinkedHashMap<>();
    event.put("version", "1.0");
    event.put("resource", path);
    event.put("path", path);
    event.put("httpMethod", http.method());
    event.put("headers", headers);
    event.put("multiValueHeaders", many);
    event.put(
        "requestContext",
        Map.of(
            "httpMethod",
            http.method(),
            "path",
            path,
            "stage",
            "$default",
            "identity",
            Map.of("sourceIp", "192.0.2.1")));
    event.put("body", List.of("GET", "DELETE").contains(http.method()) ? null : body);
    event.put("isBase64Encoded", false);
    return JSON.writeValueAsString(event);
  }

  static String message(String body) throws JsonProcessingException {
    return JSON.writeValueAsString(
        Map.of(
            "Records",
            List.of(
                Map.of(
                    "messageId",
                    UUID.randomUUID().toString(),
                    "receiptHandle",
                    "handle",
                    "body",
                    body,
                    "attributes",
                    Map.of("ApproximateReceiveCount", "1"),
                    "messageAttributes",
                    Map.of(),
                    "eventSource",
                    "aws:sqs",
                    "eventSourceARN",
                    "arn:aws:sqs:eu-central-1:000000000000:tried",
                    "awsRegion",
                    "eu-central-1"))));
  }

  private static String body(String queue) {
    return switch (queue) {
      case "inbound-mail" ->
          SesNotice.of("tried", Map.of(), List.of("nobody@in.officewatch.localhost"));
      case "documents" ->
          "{\"organizationId\":\"%s\",\"invoiceId\":\"%s\"}".formatted(UNKNOWN_ID, UNKNOWN_ID);
      case "live" -> "{\"organizationId\":\"%s\",\"frames\":[]}".formatted(UNKNOWN_ID);
      default -> "{}";
    };
  }
}
