package officewatch.api.identity;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.identity.VerificationKeys;

/** Publishes the keys that access tokens can be checked with. */
@Route(memoryMegabytes = Route.LITTLE)
@Controller
@Secured(Roles.PUBLIC)
@Tag(name = "Identity")
class GetSigningKeys {
  private final VerificationKeys keys;

  GetSigningKeys(VerificationKeys keys) {
    this.keys = keys;
  }

  /** The public signing keys as a JSON Web Key Set (RFC 7517). */
  @Get("/.well-known/jwks.json")
  HttpResponse<Map<String, Object>> getSigningKeys() {
    return HttpResponse.<Map<String, Object>>ok(keys.publicKeys().toJSONObject())
        .header("Cache-Control", "public, max-age=300");
  }
}
