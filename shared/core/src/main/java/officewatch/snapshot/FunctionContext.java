package officewatch.snapshot;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.BeanRegistration;
import java.util.List;
import java.util.Map;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The application context of a deployed function, ready for snapshots. */
public final class FunctionContext implements Resource {
  /** Micronaut's name for where a deployed function runs. */
  static final String ENVIRONMENT = "function";

  private static final Logger LOG = LoggerFactory.getLogger(FunctionContext.class);

  private final ApplicationContext context;

  private FunctionContext(ApplicationContext context) {
    this.context = context;
  }

  /** Starts the context of the function that the environment names. */
  public static ApplicationContext start() {
    return start(Map.of());
  }

  /** As {@link #start()}, with settings that only this function has. */
  public static ApplicationContext start(Map<String, Object> settings) {
    ClassesAhead.start();
    // No deduced environments: looking for a cloud's metadata service costs a cold start seconds.
    ApplicationContext context =
        ApplicationContext.builder(settings, ENVIRONMENT, "lambda")
            .deduceEnvironment(false)
            .deduceCloudEnvironment(false)
            .start();
    register(context);
    return context;
  }

  /** Has the context's beans told of snapshots. The context keeps what this registers alive. */
  public static FunctionContext register(ApplicationContext context) {
    FunctionContext hooks = new FunctionContext(context);
    context.registerSingleton(hooks);
    Core.getGlobalContext().register(hooks);
    return hooks;
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> ignored) {
    snapshotted().forEach(FunctionContext::warmUp);
    // Looked up again, for warming up may have made more beans. A failure here is not caught:
    // better
    // no snapshot than one with a connection in it.
    snapshotted().forEach(Snapshotted::release);
  }

  private List<Snapshotted> snapshotted() {
    return context.getActiveBeanRegistrations(Snapshotted.class).stream()
        .map(BeanRegistration::bean)
        .toList();
  }

  @Override
  public void afterRestore(Context<? extends Resource> ignored) {
    // Connections are opened when first needed, as after any start.
  }

  @SuppressWarnings("CatchingUnchecked") // a part that is away must not keep the function away
  static void warmUp(Snapshotted bean) {
    try {
      bean.warmUp();
    } catch (RuntimeException e) {
      LOG.info("Not warmed up: {}: {}", bean.getClass().getSimpleName(), e.toString());
    }
  }
}
