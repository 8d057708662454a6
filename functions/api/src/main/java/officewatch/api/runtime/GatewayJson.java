package officewatch.api.runtime;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.RequestIdentity;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import officewatch.manifest.JsonTree;
import org.jspecify.annotations.Nullable;

/**
 * Events of payload format 1.0 as API Gateway sends them. Of their request context only the address
 * is taken that the request came from: no route believes what else it says of the caller.
 */
final class GatewayJson {
  private static final JsonFactory JSON = new JsonFactory();

  private GatewayJson() {}

  static APIGatewayProxyRequestEvent read(InputStream in) throws IOException {
    Map<String, Object> fields = JsonTree.read(in);
    APIGatewayProxyRequestEvent event = new APIGatewayProxyRequestEvent();
    event.setResource(text(fields.get("resource")));
    event.setPath(text(fields.get("path")));
    event.setHttpMethod(text(fields.get("httpMethod")));
    event.setHeaders(texts(fields.get("headers")));
    event.setMultiValueHeaders(lists(fields.get("multiValueHeaders")));
    event.setQueryStringParameters(texts(fields.get("queryStringParameters")));
    event.setMultiValueQueryStringParameters(lists(fields.get("multiValueQueryStringParameters")));
    event.setPathParameters(texts(fields.get("pathParameters")));
    event.setRequestContext(context(fields.get("requestContext")));
    event.setBody(text(fields.get("body")));
    event.setIsBase64Encoded(Boolean.TRUE.equals(fields.get("isBase64Encoded")));
    return event;
  }

  private static ProxyRequestContext context(@Nullable Object context) {
    RequestIdentity identity = new RequestIdentity();
    if (context != null) {
      identity.setSourceIp(
          text(JsonTree.object(JsonTree.asObject(context), "identity").get("sourceIp")));
    }
    ProxyRequestContext read = new ProxyRequestContext();
    read.setIdentity(identity);
    return read;
  }

  static void write(APIGatewayProxyResponseEvent answer, OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeNumberField("statusCode", answer.getStatusCode());
      if (answer.getHeaders() != null) {
        json.writeObjectFieldStart("headers");
        for (Map.Entry<String, String> header : answer.getHeaders().entrySet()) {
          json.writeStringField(header.getKey(), header.getValue());
        }
        json.writeEndObject();
      }
      if (answer.getMultiValueHeaders() != null) {
        json.writeObjectFieldStart("multiValueHeaders");
        for (Map.Entry<String, List<String>> header : answer.getMultiValueHeaders().entrySet()) {
          json.writeFieldName(header.getKey());
          json.writeArray(header.getValue().toArray(String[]::new), 0, header.getValue().size());
        }
        json.writeEndObject();
      }
      if (answer.getBody() != null) {
        json.writeStringField("body", answer.getBody());
      }
      json.writeBooleanField("isBase64Encoded", Boolean.TRUE.equals(answer.getIsBase64Encoded()));
      json.writeEndObject();
    }
  }

  private static @Nullable Map<String, @Nullable String> texts(@Nullable Object object) {
    if (object == null) {
      return null;
    }
    Map<String, @Nullable String> texts = new LinkedHashMap<>();
    JsonTree.asObject(object).forEach((name, value) -> texts.put(name, text(value)));
    return texts;
  }

  private static @Nullable Map<String, List<@Nullable String>> lists(@Nullable Object object) {
    if (object == null) {
      return null;
    }
    Map<String, List<@Nullable String>> lists = new LinkedHashMap<>();
    JsonTree.asObject(object)
        .forEach(
            (name, values) ->
                lists.put(name, ((List<?>) values).stream().map(GatewayJson::text).toList()));
    return lists;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
