package officewatch.api.runtime;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what no route could make sense of, before anything interprets it: paths the framework
 * would choke on, texts no database takes, bodies that are too large, not JSON, or JSON that
 * different parsers would read differently (RFC 8259, I-JSON RFC 7493).
 */
@Singleton
final class RequestGuard {
  static final int MAX_BODY_BYTES = 1_048_576;

  private static final Pattern PATH =
      Pattern.compile("/(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*+");
  private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final List<String> WITH_BODY = List.of("POST", "PUT", "PATCH");
  private static final List<String> JSON_TYPES =
      List.of("application/json", "application/merge-patch+json");

  private final JsonFactory json =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(64).maxNumberLength(100).build())
          .build();

  /** The caller's request id if it is fit for logs, else a new one. */
  String requestId(APIGatewayProxyRequestEvent event) {
    return Exchange.header(event, "X-Request-Id")
        .filter(id -> REQUEST_ID.matcher(id).matches())
        .orElseGet(() -> UUID.randomUUID().toString());
  }

  Optional<Refusal> check(APIGatewayProxyRequestEvent event) {
    @Nullable String path = event.getPath();
    if (path == null || !PATH.matcher(path).matches()) {
      return refuse(HttpStatus.BAD_REQUEST, "malformed_path", "The path is not a valid URL path.");
    }
    if (!hasStorableQuery(event)) {
      return refuse(
          HttpStatus.BAD_REQUEST,
          "malformed_query",
          "Query parameters must not contain NUL or half surrogate pairs.");
    }
    @Nullable String body = event.getBody();
    if (body == null || body.isEmpty() || !WITH_BODY.contains(event.getHttpMethod())) {
      return Optional.empty();
    }
    String contentType = Exchange.header(event, "Content-Type").orElse("").split(";", 2)[0].strip();
    if (!JSON_TYPES.contains(contentType.toLowerCase(Locale.ROOT))) {
      return refuse(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          "unsupported_media_type",
          "Send the body as application/json.");
    }
    return checkJson(event, body);
  }

  private static boolean hasStorableQuery(APIGatewayProxyRequestEvent event) {
    Map<String, String> single = event.getQueryStringParameters();
    Map<String, List<String>> many = event.getMultiValueQueryStringParameters();
    return (single == null
            || single.entrySet().stream()
                .allMatch(entry -> isStorable(entry.getKey()) && isStorable(entry.getValue())))
        && (many == null
            || many.entrySet().stream()
                .allMatch(
                    entry ->
                        isStorable(entry.getKey())
                            && entry.getValue().stream().allMatch(RequestGuard::isStorable)));
  }

  private Optional<Refusal> checkJson(APIGatewayProxyRequestEvent event, String body) {
    String text = body;
    if (Boolean.TRUE.equals(event.getIsBase64Encoded())) {
      try {
        text = new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8);
      } catch (IllegalArgumentException e) {
        return refuse(HttpStatus.BAD_REQUEST, "malformed_json", "The body is not valid base64.");
      }
    }
    if (text.length() > MAX_BODY_BYTES) {
      return refuse(
          HttpStatus.REQUEST_ENTITY_TOO_LARGE,
          "body_too_large",
          "A body may have 1 MiB at most; documents are uploaded to the address that"
              + " POST /api/v1/invoices/uploads gives.");
    }
    try (JsonParser parser = json.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return refuse(HttpStatus.BAD_REQUEST, "malformed_json", "The body must be a JSON object.");
      }
      return checkTokens(parser);
    } catch (IOException e) {
      return refuse(HttpStatus.BAD_REQUEST, "malformed_json", "The body is not valid JSON.");
    }
  }

  private static Optional<Refusal> checkTokens(JsonParser parser) throws IOException {
    int depth = 1;
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (depth == 0) {
        return refuse(
            HttpStatus.BAD_REQUEST, "malformed_json", "There is something behind the JSON object.");
      }
      if (token.isStructStart()) {
        depth++;
      } else if (token.isStructEnd()) {
        depth--;
      } else if ((token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME)
          && !isStorable(parser.getText())) {
        return refuse(
            HttpStatus.BAD_REQUEST,
            "malformed_json",
            "Strings must not contain NUL or half surrogate pairs.");
      }
    }
    return Optional.empty();
  }

  /** Whether the text can be stored and sent back as it is: PostgreSQL takes neither of the two. */
  private static boolean isStorable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return false;
      }
      if (Character.isSurrogate(c)) {
        if (!Character.isHighSurrogate(c)
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  private static Optional<Refusal> refuse(HttpStatus status, String code, String detail) {
    return Optional.of(new Refusal(status, code, detail));
  }

  /** Why a request goes no further. */
  record Refusal(HttpStatus status, String code, String detail) {}
}
