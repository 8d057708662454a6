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

/** Shows the API document in Swagger UI, to read and to try. */
@Route(memoryMegabytes = Route.LITTLE)
@Controller
@Secured(Roles.PUBLIC)
@Tag(name = "System")
class GetDocs {

  /** The API document as a page to try it on. */
  @Get("/docs")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<String> getDocs() {
    return Pages.page("docs.html");
  }
}
