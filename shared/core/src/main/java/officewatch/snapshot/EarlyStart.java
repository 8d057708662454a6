package officewatch.snapshot;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Opens connections on threads of their own as soon as a deployed function has made the beans that
 * keep them, while the rest of the function starts. The first request waits for what is still under
 * way, and meets the fault itself if there is one.
 */
@Singleton
@Requires(env = FunctionContext.ENVIRONMENT)
final class EarlyStart implements BeanCreatedEventListener<Connected> {
  private final Queue<Thread> underWay = new ConcurrentLinkedQueue<>();

  @Override
  public Connected onCreated(BeanCreatedEvent<Connected> event) {
    Connected bean = event.getBean();
    underWay.add(
        Thread.ofPlatform()
            .daemon()
            .name("early-" + bean.getClass().getSimpleName())
            .start(() -> FunctionContext.warmUp(bean)));
    return bean;
  }

  /** Waits until none of them can open anything any more. */
  void await() throws InterruptedException {
    for (Thread thread = underWay.poll(); thread != null; thread = underWay.poll()) {
      thread.join();
    }
  }
}
