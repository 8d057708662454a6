package officewatch.local.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.RequestIdentity;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * HTTP requests as events of payload format 1.0.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">API
 *     Gateway: Lambda proxy integrations for HTTP APIs</a>
 */
final class Events {
  private static final String STAGE = "$default";

  private final String run = HexFormat.of().toHexDigits(new SecureRandom().nextLong());
  private final AtomicLong requests = new AtomicLong();

  /**
   * The event of a request.
   *
   * @param method what the function is to see as the method
   */
  APIGatewayProxyRequestEvent event(HttpServletRequest request, String method)
      throws IOException, RequestTooLarge {
    APIGatewayProxyRequestEvent event = new APIGatewayProxyRequestEvent();
    String path = request.getRequestURI();
    event.setVersion("1.0");
    event.setResource(path);
    event.setPath(path);
    event.setHttpMethod(method);
    Map<String, List<String>> headers = headers(request);
    event.setMultiValueHeaders(headers);
    event.setHeaders(last(headers));
    @Nullable String query = request.getQueryString();
    if (query != null && !query.isEmpty()) {
      Map<String, List<String>> parameters = Query.parse(query);
      event.setMultiValueQueryStringParameters(parameters);
      event.setQueryStringParameters(last(parameters));
    }
    event.setRequestContext(context(request, method, path));
    Bodies.copy(request, event);
    return event;
  }

  private ProxyRequestContext context(HttpServletRequest request, String method, String path) {
    RequestIdentity identity = new RequestIdentity();
    identity.setSourceIp(request.getRemoteAddr());
    identity.setUserAgent(request.getHeader("User-Agent"));
    ProxyRequestContext context = new ProxyRequestContext();
    context.setIdentity(identity);
    context.setStage(STAGE);
    context.setApiId("local");
    context.setHttpMethod(method);
    context.setPath(path);
    context.setResourcePath(path);
    context.setProtocol(request.getProtocol());
    context.setRequestId(run + "-" + requests.incrementAndGet());
    context.setRequestTimeEpoch(System.currentTimeMillis());
    return context;
  }

  private static Map<String, List<String>> headers(HttpServletRequest request) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (String name : Collections.list(request.getHeaderNames())) {
      headers.put(name, Collections.list(request.getHeaders(name)));
    }
    return headers;
  }

  private static Map<String, String> last(Map<String, List<String>> values) {
    Map<String, String> last = new LinkedHashMap<>();
    values.forEach((name, all) -> last.put(name, all.getLast()));
    return last;
  }
}
