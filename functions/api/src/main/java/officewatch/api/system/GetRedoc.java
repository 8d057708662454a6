package officewatch.api.system;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;

/** Shows the API document in Redoc, to read. */
@Route(memoryMegabytes = Route.LITTLE)
@Controller
@Secured(Roles.PUBLIC)
@Tag(name = "System")
class GetRedoc {

  /** The API document as a page to read. */
  @Get("/redoc")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<String> getRedoc() {
    return Pages.page("redoc.html");
  }
}
