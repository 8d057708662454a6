package officewatch.snapshot;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;

/**
 * Opens connections on threads of their own as soon as a deployed function has made the beans that
 * keep them, while the rest of the function starts. The first request waits for what is still under
 * way, and meets the fault itself if there is one. Not where a snapshot is taken of the start:
 * nobody waits for that, and no connection may be in it.
 */
@Singleton
@Requires(env = FunctionContext.ENVIRONMENT)
final class EarlyStart implements BeanCreatedEventListener<Connected> {
  private static final boolean SNAPSHOT_TO_COME =
      "snap-start".equals(System.getenv("AWS_LAMBDA_INITIALIZATION_TYPE"));

  @Override
  public Connected onCreated(BeanCreatedEvent<Connected> event) {
    Connected bean = event.getBean();
    if (!SNAPSHOT_TO_COME) {
      Thread.ofPlatform()
          .daemon()
          .name("early-" + bean.getClass().getSimpleName())
          .start(() -> FunctionContext.warmUp(bean));
    }
    return bean;
  }
}
