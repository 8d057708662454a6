package officewatch.manifest;

import jakarta.inject.Singleton;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a handler class that is one function when deployed and is called by what happens on
 * WebSocket connections.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Singleton
public @interface OnSocket {
  /** {@code $connect}, {@code $disconnect} or {@code $default}. */
  String value();

  int memoryMegabytes();

  int timeoutSeconds();
}
