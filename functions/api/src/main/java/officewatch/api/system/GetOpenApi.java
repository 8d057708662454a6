package officewatch.api.system;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.api.runtime.manifest.ManifestWriter;

/** Serves the API document. */
@Route(memoryMegabytes = Route.LITTLE)
@Controller
@Secured(Roles.PUBLIC)
@Tag(name = "System")
class GetOpenApi {

  /** This document (OpenAPI 3.0). */
  @Get("/openapi.json")
  HttpResponse<String> getOpenApi() {
    return HttpResponse.ok(Resources.text(ManifestWriter.API_DOCUMENT))
        .contentType(MediaType.APPLICATION_JSON_TYPE)
        .header("Cache-Control", "public, max-age=300");
  }
}
