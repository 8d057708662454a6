package officewatch.manifest;

import java.util.LinkedHashMap;
import java.util.Map;

/** What calls a function. */
public sealed interface Trigger {

  /**
   * A route of the HTTP API.
   *
   * @param method HTTP method
   * @param path path with variables as {@code {id}}
   * @param role {@code PUBLIC}, {@code MEMBER}, {@code MODERATOR} or {@code ADMIN}: the least role
   * @param operationId its name in the API document
   */
  record Http(String method, String path, String role, String operationId) implements Trigger {

    /** Whether the route is for people who signed in. */
    public boolean signedIn() {
      return !"PUBLIC".equals(role);
    }
  }

  /**
   * Messages of a queue.
   *
   * @param queue the queue's name
   * @param batchSize most messages per call
   * @param maxConcurrency how many calls may run at once, at least 2
   */
  record Queue(String queue, int batchSize, int maxConcurrency) implements Trigger {}

  /**
   * The clock.
   *
   * @param expression when, in UTC, as EventBridge writes it
   */
  record Schedule(String expression) implements Trigger {}

  /**
   * What happens on connections of the WebSocket API.
   *
   * @param routeKey {@code $connect}, {@code $disconnect} or {@code $default}, the last of which
   *     answers what it is sent
   */
  record Socket(String routeKey) implements Trigger {}

  /** Somebody who calls it by name, such as the deployment. */
  record Invoke() implements Trigger {}

  private static Trigger http(Map<?, ?> json) {
    return new Http(
        text(json, "method"), text(json, "path"), text(json, "role"), text(json, "operationId"));
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @throws IllegalArgumentException for a type this version does not know
   */
  static Trigger of(Map<?, ?> json) {
    String type = text(json, "type");
    return switch (type) {
      case "HTTP" -> http(json);
      case "QUEUE" ->
          new Queue(text(json, "queue"), number(json, "batchSize"), number(json, "maxConcurrency"));
      case "SCHEDULE" -> new Schedule(text(json, "expression"));
      case "SOCKET" -> new Socket(text(json, "routeKey"));
      case "INVOKE" -> new Invoke();
      default -> throw new IllegalArgumentException("No trigger has the type " + type + ".");
    };
  }

  /** Its fields, with its type. */
  default Map<String, Object> toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    switch (this) {
      case Http http -> {
        json.put("type", "HTTP");
        json.put("method", http.method);
        json.put("path", http.path);
        json.put("role", http.role);
        json.put("operationId", http.operationId);
      }
      case Queue queue -> {
        json.put("type", "QUEUE");
        json.put("queue", queue.queue);
        json.put("batchSize", queue.batchSize);
        json.put("maxConcurrency", queue.maxConcurrency);
      }
      case Schedule schedule -> {
        json.put("type", "SCHEDULE");
        json.put("expression", schedule.expression);
      }
      case Socket socket -> {
        json.put("type", "SOCKET");
        json.put("routeKey", socket.routeKey);
      }
      case Invoke ignored -> json.put("type", "INVOKE");
    }
    return json;
  }

  private static String text(Map<?, ?> json, String field) {
    return String.valueOf(json.get(field));
  }

  private static int number(Map<?, ?> json, String field) {
    return Integer.parseInt(text(json, field));
  }
}
