package officewatch.api.runtime;

import io.micronaut.context.annotation.Requires;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class that serves one API route and is one function when deployed. A process that is
 * restricted to one function ({@code officewatch.function}) loads that route and nothing else.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Requires(condition = ServedHere.class)
public @interface Route {
  /** Memory at which Lambda gives one whole processor, in megabytes. */
  int ONE_PROCESSOR = 1769;

  /** Enough for routes that answer what they already have. */
  int LITTLE = 512;

  /** Memory of the function, in megabytes; the share of a processor goes with it. */
  int memoryMegabytes() default ONE_PROCESSOR;
}
