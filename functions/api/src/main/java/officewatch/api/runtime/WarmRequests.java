package officewatch.api.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.function.aws.proxy.MockLambdaContext;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.json.JsonMapper;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import officewatch.identity.VerificationKeys;
import officewatch.snapshot.Snapshotted;

/**
 * Sends this function, before a snapshot is taken of it, requests that it refuses: they take the
 * whole way through guard, router, token check, JSON and answer, and change nothing.
 */
final class WarmRequests implements Snapshotted {
  // Enough for the compiler to take notice, few enough to take well below a second.
  private static final int ROUNDS = 50;
  private static final String NOBODY = "00000000-0000-0000-0000-000000000000";
  // No request has such a field, so none gets past the reading of its body.
  private static final String REFUSED_BODY = "{\"warmUp\":true}";
  // As long as a signature of RS256, and none.
  private static final String NO_SIGNATURE = "A".repeat(342);

  private final HttpFunction function;

  WarmRequests(HttpFunction function) {
    this.function = function;
  }

  @Override
  public void warmUp() {
    ApplicationContext context = function.getApplicationContext();
    for (BeanDefinition<?> route :
        context.getBeanDefinitions(Qualifiers.byStereotype(Route.class))) {
      context.getBean(route);
    }
    JsonMapper json = context.getBean(JsonMapper.class);
    List<UriRouteInfo<?, ?>> routes = context.getBean(Router.class).uriRoutes().distinct().toList();
    for (UriRouteInfo<?, ?> route : routes) {
      json.createSpecific(route.getReturnType().getFirstTypeVariable().orElse(Argument.STRING));
    }
    List<APIGatewayProxyRequestEvent> requests =
        routes.stream().map(route -> request(route, token(context))).toList();
    Context nobody = new MockLambdaContext();
    for (int round = 0; round < ROUNDS; round++) {
      requests.forEach(request -> function.serve(request, nobody));
    }
  }

  private static APIGatewayProxyRequestEvent request(
      UriRouteInfo<?, ?> route, Optional<String> token) {
    String method = route.getHttpMethodName();
    String path = route.getUriMatchTemplate().toPathString().replaceAll("\\{[^}]+}", NOBODY);
    APIGatewayProxyRequestEvent event = new APIGatewayProxyRequestEvent();
    event.setHttpMethod(method);
    event.setPath(path);
    event.setResource(path);
    APIGatewayProxyRequestEvent.ProxyRequestContext context =
        new APIGatewayProxyRequestEvent.ProxyRequestContext();
    context.setHttpMethod(method);
    context.setPath(path);
    event.setRequestContext(context);
    event.setMultiValueHeaders(
        token
            .map(
                bearer ->
                    Map.of(
                        "Content-Type", List.of("application/json"),
                        "Authorization", List.of("Bearer " + bearer)))
            .orElse(Map.of("Content-Type", List.of("application/json"))));
    if (List.of("POST", "PUT", "PATCH").contains(method)) {
      event.setBody(REFUSED_BODY);
    }
    event.setIsBase64Encoded(false);
    return event;
  }

  /**
   * A token that takes the whole check to be refused; none where the function has no right to
   * check.
   */
  private static Optional<String> token(ApplicationContext context) {
    if (!HttpFunction.servesSignedIn(context)) {
      return Optional.empty();
    }
    String keyId =
        context.getBean(VerificationKeys.class).publicKeys().getKeys().getFirst().getKeyID();
    String header = "{\"alg\":\"RS256\",\"typ\":\"at+jwt\",\"kid\":\"" + keyId + "\"}";
    return Optional.of(base64(header) + "." + base64("{}") + "." + NO_SIGNATURE);
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
