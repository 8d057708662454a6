package officewatch.api.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class GatewayJsonTest {

  @Test
  void readsWhatApiGatewaySends() throws IOException {
    APIGatewayProxyRequestEvent event =
        read(
            """
            {"version":"1.0","resource":"/api/v1/invoices","path":"/api/v1/invoices",
             "httpMethod":"GET","headers":{"X-Request-Id":"größe"},
             "multiValueHeaders":{"Cookie":["a=1","b=2"]},
             "queryStringParameters":{"vendor":"Adobe, Inc."},
             "multiValueQueryStringParameters":{"vendor":["Adobe, Inc.","Slack"]},
             "requestContext":{"authorizer":{"claims":{"sub":"somebody"}},
              "identity":{"sourceIp":"192.0.2.1"}},
             "pathParameters":null,"body":null,"isBase64Encoded":false}
            """);

    assertThat(event.getResource()).isEqualTo("/api/v1/invoices");
    assertThat(event.getPath()).isEqualTo("/api/v1/invoices");
    assertThat(event.getHttpMethod()).isEqualTo("GET");
    assertThat(event.getHeaders()).isEqualTo(Map.of("X-Request-Id", "größe"));
    assertThat(event.getMultiValueHeaders()).isEqualTo(Map.of("Cookie", List.of("a=1", "b=2")));
    assertThat(event.getQueryStringParameters()).isEqualTo(Map.of("vendor", "Adobe, Inc."));
    assertThat(event.getMultiValueQueryStringParameters())
        .isEqualTo(Map.of("vendor", List.of("Adobe, Inc.", "Slack")));
    assertThat(event.getPathParameters()).isNull();
    assertThat(event.getBody()).isNull();
    assertThat(event.getIsBase64Encoded()).isFalse();
    assertThat(event.getRequestContext().getIdentity().getSourceIp()).isEqualTo("192.0.2.1");
    assertThat(event.getRequestContext().getAuthorizer()).isNull();
  }

  @Test
  void readsABody() throws IOException {
    APIGatewayProxyRequestEvent event =
        read("{\"httpMethod\":\"POST\",\"body\":\"e30=\",\"isBase64Encoded\":true}");

    assertThat(event.getBody()).isEqualTo("e30=");
    assertThat(event.getIsBase64Encoded()).isTrue();
  }

  @Test
  void writesWhatApiGatewayTakes() throws IOException {
    APIGatewayProxyResponseEvent answer = new APIGatewayProxyResponseEvent();
    answer.setStatusCode(200);
    answer.setHeaders(Map.of("ETag", "\"1\""));
    answer.setMultiValueHeaders(Map.of("Set-Cookie", List.of("a=1", "b=2")));
    answer.setBody("{\"name\":\"Größe\"}");

    assertThat(written(answer))
        .isEqualTo(
            "{\"statusCode\":200,\"headers\":{\"ETag\":\"\\\"1\\\"\"},"
                + "\"multiValueHeaders\":{\"Set-Cookie\":[\"a=1\",\"b=2\"]},"
                + "\"body\":\"{\\\"name\\\":\\\"Größe\\\"}\",\"isBase64Encoded\":false}");
  }

  @Test
  void writesAnAnswerWithoutBody() throws IOException {
    APIGatewayProxyResponseEvent answer = new APIGatewayProxyResponseEvent();
    answer.setStatusCode(204);

    assertThat(written(answer)).isEqualTo("{\"statusCode\":204,\"isBase64Encoded\":false}");
  }

  private static APIGatewayProxyRequestEvent read(String json) throws IOException {
    return GatewayJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  private static String written(APIGatewayProxyResponseEvent answer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    GatewayJson.write(answer, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
