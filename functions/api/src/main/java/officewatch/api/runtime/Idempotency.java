package officewatch.api.runtime;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import officewatch.idempotency.IdempotencyKeys;
import officewatch.idempotency.StoredAnswer;
import officewatch.identity.Caller;
import officewatch.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Gives a POST with an {@code Idempotency-Key} its first answer again. Key, effect and answer are
 * one transaction: either all are there or none. Routes that hand out tokens are left out, so that
 * no token is ever stored.
 */
@Singleton
final class Idempotency {
  private static final List<String> KEPT_HEADERS = List.of("Content-Type", "ETag", "Location");
  private static final List<String> TOKEN_ROUTES = List.of("/api/v1/auth/", "/api/v1/live/tickets");

  private final IdempotencyKeys keys;
  private final ResponseWriter responses;

  Idempotency(IdempotencyKeys keys, ResponseWriter responses) {
    this.keys = keys;
    this.responses = responses;
  }

  /** Whether signed-in callers of this route may send a key. */
  static boolean covers(String method, String path) {
    return "POST".equals(method) && TOKEN_ROUTES.stream().noneMatch(path::startsWith);
  }

  APIGatewayProxyResponseEvent apply(
      APIGatewayProxyRequestEvent event,
      Optional<Caller> caller,
      Supplier<APIGatewayProxyResponseEvent> route) {
    Optional<String> key = Exchange.header(event, "Idempotency-Key");
    if (key.isEmpty() || caller.isEmpty() || !covers(event.getHttpMethod(), event.getPath())) {
      return route.get();
    }
    if (!key.get().matches("[\\x21-\\x7E]{1,255}")) {
      return responses.problem(
          HttpStatus.BAD_REQUEST,
          "invalid_idempotency_key",
          "An Idempotency-Key has 1 to 255 printable ASCII characters without blanks.");
    }
    try {
      return remembered(event, caller.get(), key.get(), route);
    } catch (NotKept e) {
      return e.answer;
    } catch (Problem problem) {
      return responses.problem(Problems.status(problem), problem.code(), problem.detail());
    }
  }

  private APIGatewayProxyResponseEvent remembered(
      APIGatewayProxyRequestEvent event,
      Caller caller,
      String key,
      Supplier<APIGatewayProxyResponseEvent> route) {
    IdempotencyKeys.Outcome outcome =
        keys.once(caller.organizationId(), key, fingerprint(event, caller), () -> run(route));
    APIGatewayProxyResponseEvent answer = new APIGatewayProxyResponseEvent();
    answer.setStatusCode(outcome.answer().status());
    answer.setBody(outcome.answer().body());
    answer.setIsBase64Encoded(false);
    Map<String, String> headers = new LinkedHashMap<>(outcome.answer().headers());
    if (outcome.replayed()) {
      headers.put("Idempotent-Replayed", "true");
    }
    answer.setHeaders(headers);
    return answer;
  }

  private static StoredAnswer run(Supplier<APIGatewayProxyResponseEvent> route) {
    APIGatewayProxyResponseEvent answer = route.get();
    int status = answer.getStatusCode();
    if (status >= 400) {
      // Nothing was done, so nothing is remembered: the exception rolls the transaction back.
      throw new NotKept(answer);
    }
    Map<String, String> headers = new LinkedHashMap<>();
    for (String name : KEPT_HEADERS) {
      ResponseWriter.header(answer, name).ifPresent(value -> headers.put(name, value));
    }
    @Nullable String body = answer.getBody();
    return new StoredAnswer(status, headers, body == null ? "" : body);
  }

  private static byte[] fingerprint(APIGatewayProxyRequestEvent event, Caller caller) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      @Nullable String body = event.getBody();
      for (String part :
          List.of(
              caller.userId().toString(),
              // A kept answer is not for who may no longer ask the question.
              caller.role().name(),
              event.getPath(),
              body == null ? "" : body)) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Carries an error answer out of the transaction it rolls back. */
  private static final class NotKept extends RuntimeException {
    private final transient APIGatewayProxyResponseEvent answer;

    NotKept(APIGatewayProxyResponseEvent answer) {
      super(null, null, false, false);
      this.answer = answer;
    }
  }
}
