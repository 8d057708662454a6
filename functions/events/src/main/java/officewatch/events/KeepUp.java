package officewatch.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import jakarta.inject.Inject;
import officewatch.manifest.OnSchedule;
import officewatch.snapshot.FunctionContext;
import officewatch.upkeep.DailyUpkeep;
import org.jspecify.annotations.Nullable;

/** Each working day: the last net under the outbox, and the end of what has run out. */
@OnSchedule(value = "cron(17 3 ? * MON-FRI *)", memoryMegabytes = 1024, timeoutSeconds = 300)
public final class KeepUp implements RequestHandler<ScheduledEvent, @Nullable Void> {
  private final DailyUpkeep upkeep;

  /** Used by the Lambda runtime. */
  public KeepUp() {
    this(FunctionContext.start().getBean(DailyUpkeep.class));
  }

  @Inject
  KeepUp(DailyUpkeep upkeep) {
    this.upkeep = upkeep;
  }

  @Override
  public @Nullable Void handleRequest(ScheduledEvent event, Context context) {
    upkeep.run();
    return null;
  }
}
