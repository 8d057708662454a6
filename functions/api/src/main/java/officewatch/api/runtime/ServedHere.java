package officewatch.api.runtime;

import io.micronaut.context.condition.Condition;
import io.micronaut.context.condition.ConditionContext;
import io.micronaut.inject.BeanType;

/** Whether this process serves the route: all of them unless it is restricted to one. */
public final class ServedHere implements Condition {
  static final String PROPERTY = "officewatch.function";

  @Override
  public boolean matches(ConditionContext context) {
    if (!(context.getComponent() instanceof BeanType<?> bean)) {
      throw new IllegalStateException("@Route belongs on a class.");
    }
    Class<?> route = RouteClass.of(bean);
    return context
        .getProperty(PROPERTY, String.class)
        .map(route.getSimpleName()::equals)
        .orElse(true);
  }
}
