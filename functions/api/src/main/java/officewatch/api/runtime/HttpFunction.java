package officewatch.api.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.proxy.payload1.ApiGatewayProxyRequestEventFunction;
import io.micronaut.http.HttpStatus;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import officewatch.aws.TraceHeader;
import officewatch.identity.Caller;
import officewatch.metrics.Metric;
import officewatch.metrics.Metrics;
import officewatch.snapshot.FunctionContext;
import officewatch.tenancy.Actor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The handler of every route's function: API Gateway events of payload format 1.0 in and out. What
 * holds for all routes happens here, before and behind the framework.
 */
public final class HttpFunction extends ApiGatewayProxyRequestEventFunction
    implements RequestStreamHandler {
  private static final Logger LOG = LoggerFactory.getLogger(HttpFunction.class);

  private final FrontDoor frontDoor;
  private final RequestGuard guard;
  private final ResponseWriter responses;
  private final @Nullable Admission admission;
  private final @Nullable Idempotency idempotency;
  private final Metrics metrics;
  private final String name;

  /** Used by the Lambda runtime; the environment says which route this is. */
  public HttpFunction() {
    this(FunctionContext.start());
    getApplicationContext().registerSingleton(new WarmRequests(this));
  }

  /** Serves the routes of this context. */
  public HttpFunction(ApplicationContext context) {
    super(context);
    frontDoor = context.getBean(FrontDoor.class);
    guard = context.getBean(RequestGuard.class);
    responses = context.getBean(ResponseWriter.class);
    // A function of a public route has no right to check a token, so it must not try.
    boolean signedIn = servesSignedIn(context);
    admission = signedIn ? context.getBean(Admission.class) : null;
    idempotency = signedIn ? context.getBean(Idempotency.class) : null;
    metrics = context.getBean(Metrics.class);
    name = context.getProperty(ServedHere.PROPERTY, String.class).orElse("api");
  }

  static boolean servesSignedIn(ApplicationContext context) {
    return context.getBeanDefinitions(Qualifiers.byStereotype(Route.class)).stream()
        .anyMatch(Roles::isSignedIn);
  }

  /**
   * What the Lambda runtime calls. Given an event as an object it would read it by reflection and
   * load 800 classes for that at every cold start.
   */
  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    GatewayJson.write(handleRequest(GatewayJson.read(event), context), answer);
  }

  @Override
  public APIGatewayProxyResponseEvent handleRequest(
      APIGatewayProxyRequestEvent event, Context context) {
    long begin = System.nanoTime();
    MDC.put("function", name);
    TraceHeader.current().ifPresent(trace -> MDC.put("traceId", trace));
    try {
      APIGatewayProxyResponseEvent answer =
          frontDoor.admits(event) ? serve(event, context) : refuse(event);
      metrics.add(Metric.ERRORS, answer.getStatusCode() >= 500 ? 1 : 0);
      return answer;
    } finally {
      metrics.add(Metric.REQUESTS, 1);
      metrics.add(Metric.LATENCY, Duration.ofNanos(System.nanoTime() - begin).toMillis());
      metrics.write();
      MDC.clear();
    }
  }

  private APIGatewayProxyResponseEvent refuse(APIGatewayProxyRequestEvent event) {
    return responses.finish(
        responses.problem(
            HttpStatus.FORBIDDEN,
            "not_through_front_door",
            "This address is not for callers. Ask at the address of the dashboard."),
        guard.requestId(event));
  }

  /** Answers without counting, and without asking which way the request came. */
  APIGatewayProxyResponseEvent serve(APIGatewayProxyRequestEvent event, Context context) {
    String requestId = guard.requestId(event);
    Exchange.begin(new Exchange(event, requestId, null));
    MDC.put("requestId", requestId);
    try {
      return responses.finish(answerOrFault(event, context, requestId), requestId);
    } finally {
      Exchange.end();
    }
  }

  private APIGatewayProxyResponseEvent answerOrFault(
      APIGatewayProxyRequestEvent event, Context context, String requestId) {
    try {
      return answer(event, context, requestId);
    } catch (RuntimeException | Error e) {
      LOG.error("Unplanned failure: {} {}", event.getHttpMethod(), event.getPath(), e);
      return responses.unplanned(e);
    }
  }

  private APIGatewayProxyResponseEvent answer(
      APIGatewayProxyRequestEvent event, Context context, String requestId) {
    Optional<RequestGuard.Refusal> refusal = guard.check(event);
    if (refusal.isPresent()) {
      return responses.problem(
          refusal.get().status(), refusal.get().code(), refusal.get().detail());
    }
    emptyBodyIsEmptyObject(event);
    if (admission == null || idempotency == null) {
      return actor(Optional.empty(), requestId).perform(() -> super.handleRequest(event, context));
    }
    Optional<Caller> caller = admission.admit(event);
    Exchange.begin(new Exchange(event, requestId, caller.orElse(null)));
    caller.ifPresent(known -> MDC.put("organizationId", known.organizationId().toString()));
    return actor(caller, requestId)
        .perform(() -> idempotency.apply(event, caller, () -> super.handleRequest(event, context)));
  }

  private static Actor actor(Optional<Caller> caller, String requestId) {
    return caller
        .map(known -> new Actor(Actor.Kind.USER, known.userId(), requestId))
        .orElseGet(() -> new Actor(Actor.Kind.VISITOR, null, requestId));
  }

  /** An action without details may be asked for without a body; missing fields are then named. */
  private static void emptyBodyIsEmptyObject(APIGatewayProxyRequestEvent event) {
    @Nullable String body = event.getBody();
    if ("POST".equals(event.getHttpMethod()) && (body == null || body.isEmpty())) {
      event.setBody("{}");
      event.setIsBase64Encoded(false);
      Map<String, List<String>> headers = new HashMap<>();
      if (event.getMultiValueHeaders() != null) {
        headers.putAll(event.getMultiValueHeaders());
      }
      headers.keySet().removeIf("Content-Type"::equalsIgnoreCase);
      headers.put("Content-Type", List.of("application/json"));
      event.setMultiValueHeaders(headers);
    }
  }
}
