package officewatch.api.trust;

import io.micronaut.context.ApplicationContext;
import io.micronaut.security.annotation.Secured;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.manifest.FunctionEntry;
import officewatch.manifest.Manifest;
import officewatch.manifest.Trigger;

/** The routes as the code has them: those it declares, and those the framework would serve. */
final class Routes {
  private Routes() {}

  /** Least role by route, such as {@code GET /api/v1/me}, after the manifest. */
  static Map<String, String> declared() {
    Map<String, String> routes = new TreeMap<>();
    for (FunctionEntry entry : Manifest.load().functions()) {
      Trigger.Http http = entry.http();
      routes.put(http.method() + " " + http.path(), http.role());
    }
    return routes;
  }

  /** The same, after the framework's router. */
  static Map<String, String> served(ApplicationContext context) {
    Map<String, String> routes = new TreeMap<>();
    context
        .getBean(Router.class)
        .uriRoutes()
        // The framework adds a HEAD to each GET, served by the same method.
        .filter(route -> !"HEAD".equals(route.getHttpMethodName()))
        // Other tests bring a controller of their own, which no product has.
        .filter(route -> !name(route).startsWith("GET /trap/"))
        .forEach(route -> routes.put(name(route), role(route)));
    return routes;
  }

  private static String name(UriRouteInfo<?, ?> route) {
    return route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString();
  }

  private static String role(UriRouteInfo<?, ?> route) {
    if (!route.getAnnotationMetadata().hasAnnotation(Route.class)) {
      return "not a @Route";
    }
    List<String> roles = Arrays.asList(route.getAnnotationMetadata().stringValues(Secured.class));
    return roles.equals(List.of(Roles.PUBLIC)) ? "PUBLIC" : String.join(",", roles);
  }
}
