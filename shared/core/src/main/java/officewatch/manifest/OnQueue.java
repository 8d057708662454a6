package officewatch.manifest;

import jakarta.inject.Singleton;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a handler class that is one function when deployed and is fed by a queue. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Singleton
public @interface OnQueue {
  /** The queue's name. */
  String value();

  /** Most messages per call. */
  int batchSize();

  /** How many calls may run at once; at least 2, as Lambda wants it. */
  int maxConcurrency();

  int memoryMegabytes();

  int timeoutSeconds();
}
