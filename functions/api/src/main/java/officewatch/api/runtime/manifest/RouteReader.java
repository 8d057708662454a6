package officewatch.api.runtime.manifest;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.HttpMethodMapping;
import io.micronaut.http.uri.UriMatchTemplate;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.ExecutableMethod;
import io.micronaut.security.annotation.Secured;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import officewatch.api.runtime.HttpFunction;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.api.runtime.RouteClass;
import officewatch.api.runtime.RuntimeParts;
import officewatch.identity.Caller;
import officewatch.manifest.FunctionEntry;
import officewatch.manifest.GrantWalk;
import officewatch.manifest.OwnBeans;
import officewatch.manifest.Trigger;

/**
 * Reads the functions from the route classes and refuses what the rest of the product could not
 * work with: two functions of one name, two operations in one class, a role nobody has.
 */
final class RouteReader {
  private static final String ARTIFACT = "api";
  // API Gateway waits 30 seconds for an integration; the function should be the one to give up.
  private static final int TIMEOUT_SECONDS = 29;

  private final OwnBeans beans;

  RouteReader(OwnBeans beans) {
    this.beans = beans;
  }

  List<FunctionEntry> functions() {
    List<FunctionEntry> functions =
        beans.all().stream()
            .filter(definition -> definition.hasStereotype(Route.class))
            .filter(definition -> definition.getBeanType() == RouteClass.of(definition))
            .map(this::function)
            .sorted(Comparator.comparing(FunctionEntry::name))
            .toList();
    Set<String> taken = new HashSet<>();
    for (FunctionEntry function : functions) {
      check(taken.add(function.name()), function.name(), "another route has its name");
      check(
          taken.add(function.http().method() + " " + function.http().path()),
          function.name(),
          "another route has its method and path");
    }
    return functions;
  }

  private FunctionEntry function(BeanDefinition<?> route) {
    String name = route.getBeanType().getSimpleName();
    List<? extends ExecutableMethod<?, ?>> operations =
        route.getExecutableMethods().stream()
            .filter(method -> method.hasStereotype(HttpMethodMapping.class))
            .toList();
    check(operations.size() == 1, name, "must have exactly one operation");
    ExecutableMethod<?, ?> operation = operations.getFirst();
    check(
        operation
            .getMethodName()
            .equals(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)),
        name,
        "its operation must be named as the class is");
    check(
        !operation
            .getAnnotationMetadata()
            .getDeclaredMetadata()
            .hasDeclaredAnnotation(Secured.class),
        name,
        "the role belongs on the class");
    String method = httpMethod(operation, name);
    String path = path(route, operation);
    String role = Roles.least(route);
    boolean signedIn = Roles.isSignedIn(route);
    check(
        signedIn || !Arrays.asList(operation.getArgumentTypes()).contains(Caller.class),
        name,
        "a public route has no caller");
    GrantWalk walk = new GrantWalk(beans);
    walk.visit(route.getBeanType());
    RuntimeParts.of(method, path, signedIn).forEach(walk::visit);
    return new FunctionEntry(
        name,
        ARTIFACT,
        HttpFunction.class.getName(),
        route.getBeanType().getName(),
        new Trigger.Http(method, path, signedIn ? role : "PUBLIC", operation.getMethodName()),
        route.intValue(Route.class, "memoryMegabytes").orElse(Route.ONE_PROCESSOR),
        TIMEOUT_SECONDS,
        walk.grants());
  }

  private static String httpMethod(ExecutableMethod<?, ?> operation, String name) {
    Collection<String> mappings = operation.getAnnotationNamesByStereotype(HttpMethodMapping.class);
    check(mappings.size() == 1, name, "must have exactly one HTTP method");
    String mapping = mappings.iterator().next();
    return mapping.substring(mapping.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
  }

  private static String path(BeanDefinition<?> route, ExecutableMethod<?, ?> operation) {
    String prefix = route.stringValue(Controller.class).orElse("/");
    String path = operation.stringValue(HttpMethodMapping.class).orElse("/");
    return UriMatchTemplate.of(prefix).nest(path).toPathString();
  }

  private static void check(boolean holds, String route, String otherwise) {
    if (!holds) {
      throw new IllegalStateException("Route " + route + ": " + otherwise + ".");
    }
  }
}
