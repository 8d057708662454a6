package officewatch.api.system;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;

/** Says that the function runs; asks nothing else. */
@Route(memoryMegabytes = Route.LITTLE)
@Controller
@Secured(Roles.PUBLIC)
@Tag(name = "System")
class Health {

  /** Whether the API runs. */
  @Get("/health")
  HealthView health() {
    return new HealthView("UP");
  }

  /** The state of the API. */
  @Serdeable
  record HealthView(String status) {}
}
