package officewatch.api.system;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.concurrent.CompletableFuture;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.cache.OrganizationCache;
import officewatch.objects.ObjectKeys;
import officewatch.objects.ObjectReader;
import officewatch.tenancy.AccessTransactions;

/** Says whether the API can do its work: whether the parts it stands on answer. */
@Route
@Controller
@Secured(Roles.PUBLIC)
@Tag(name = "System")
class GetReadiness {
  /** Where functions may read; elsewhere the store would answer that it is forbidden. */
  private static final String NO_OBJECT = ObjectKeys.UPLOADS_PREFIX + "none";

  private final Probe database;
  private final Probe cache;
  private final Probe queue;
  private final Probe objects;

  GetReadiness(
      AccessTransactions transactions,
      OrganizationCache cache,
      QueueReach queue,
      ObjectReader objects) {
    this.database = new Probe("database", () -> transactions.run(() -> Boolean.TRUE));
    this.cache = new Probe("cache", cache::isReachable);
    this.queue = new Probe("queue", queue::isReachable);
    // There is no such object; that the store says so is the answer.
    this.objects = new Probe("objects", () -> objects.read(NO_OBJECT, 0).isEmpty());
  }

  /**
   * Whether the parts the API stands on answer. Without the cache it is slower, not broken: {@code
   * DEGRADED}. Without any other it cannot do all its work: {@code DOWN}, with status 503.
   */
  @Get("/health/ready")
  @ApiResponse(responseCode = "200", description = "UP or DEGRADED")
  @ApiResponse(responseCode = "503", description = "DOWN", useReturnTypeSchema = true)
  HttpResponse<ReadinessView> getReadiness() {
    CompletableFuture<Boolean> databaseAnswers = database.ask();
    CompletableFuture<Boolean> cacheAnswers = cache.ask();
    CompletableFuture<Boolean> queueAnswers = queue.ask();
    CompletableFuture<Boolean> objectsAnswer = objects.ask();
    Parts parts =
        new Parts(
            state(databaseAnswers.join()),
            state(cacheAnswers.join()),
            state(queueAnswers.join()),
            state(objectsAnswer.join()));
    State all = parts.overall();
    HttpStatus status = all == State.DOWN ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK;
    return HttpResponse.<ReadinessView>status(status).body(new ReadinessView(all, parts));
  }

  private static State state(boolean answers) {
    return answers ? State.UP : State.DOWN;
  }

  /** How well it goes. */
  enum State {
    UP,
    DEGRADED,
    DOWN
  }

  /** The parts, each {@code UP} or {@code DOWN}. */
  @Serdeable
  record Parts(State database, State cache, State queue, State objects) {
    State overall() {
      if (database == State.DOWN || queue == State.DOWN || objects == State.DOWN) {
        return State.DOWN;
      }
      return cache == State.DOWN ? State.DEGRADED : State.UP;
    }
  }

  /** Whether the API can do its work. */
  @Serdeable
  record ReadinessView(State status, Parts parts) {}
}
