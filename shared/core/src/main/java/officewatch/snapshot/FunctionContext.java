package officewatch.snapshot;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.BeanRegistration;
import java.util.List;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The application context of a deployed function, ready for snapshots. */
public final class FunctionContext implements Resource {
  private static final Logger LOG = LoggerFactory.getLogger(FunctionContext.class);

  private final ApplicationContext context;

  private FunctionContext(ApplicationContext context) {
    this.context = context;
  }

  /** Starts the context of the function that the environment names. */
  public static ApplicationContext start() {
    // No deduced environments: looking for a cloud's metadata service costs a cold start seconds.
    ApplicationContext context =
        ApplicationContext.builder("function", "lambda")
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
    List<Snapshotted> beans =
        context.getActiveBeanRegistrations(Snapshotted.class).stream()
            .map(BeanRegistration::bean)
            .toList();
    beans.forEach(FunctionContext::warmUp);
    // A failure here is not caught: better no snapshot than one with a connection in it.
    beans.forEach(Snapshotted::release);
  }

  @Override
  public void afterRestore(Context<? extends Resource> ignored) {
    // Connections are opened when first needed, as after any start.
  }

  @SuppressWarnings("CatchingUnchecked") // a part that is away must not keep the function away
  private static void warmUp(Snapshotted bean) {
    try {
      bean.warmUp();
    } catch (RuntimeException e) {
      LOG.info("Not warmed up: {}: {}", bean.getClass().getSimpleName(), e.toString());
    }
  }
}
