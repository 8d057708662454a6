package officewatch.api.runtime;

import io.micronaut.inject.AdvisedBeanType;
import io.micronaut.inject.BeanType;

/**
 * Finds the class somebody wrote behind the one the framework made of it to check its arguments.
 */
public final class RouteClass {
  private RouteClass() {}

  /** The class with the {@link Route} annotation. */
  public static Class<?> of(BeanType<?> bean) {
    return bean instanceof AdvisedBeanType<?> advised
        ? advised.getInterceptedType()
        : bean.getBeanType();
  }
}
