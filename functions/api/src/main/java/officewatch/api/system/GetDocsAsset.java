package officewatch.api.system;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import org.jspecify.annotations.Nullable;

/** Serves the scripts and styles of the document's pages, and no other file. */
@Route(memoryMegabytes = Route.LITTLE)
@Controller
@Secured(Roles.PUBLIC)
@Tag(name = "System")
class GetDocsAsset {
  private static final String OWN = "officewatch/api/system/";
  private static final String VIEWERS = "META-INF/swagger/views/";
  private static final Map<String, String> RESOURCES =
      Map.of(
          "docs.js", OWN + "docs.js",
          "redoc.js", OWN + "redoc.js",
          "swagger-ui-bundle.js", VIEWERS + "swagger-ui/res/swagger-ui-bundle.js",
          "swagger-ui.css", VIEWERS + "swagger-ui/res/swagger-ui.css",
          "redoc.standalone.js", VIEWERS + "redoc/res/redoc.standalone.js");

  /** One of the files that the pages of this document load. */
  @Get("/docs/assets/{file}")
  @Produces({"text/javascript", MediaType.TEXT_CSS})
  @Nullable HttpResponse<String> getDocsAsset(@PathVariable String file) {
    @Nullable String resource = RESOURCES.get(file);
    if (resource == null) {
      return null; // the framework's 404
    }
    String type = file.endsWith(".css") ? MediaType.TEXT_CSS : "text/javascript";
    return HttpResponse.ok(Resources.text(resource))
        .header("Content-Type", type + "; charset=utf-8")
        .header("Cache-Control", "public, max-age=86400");
  }
}
