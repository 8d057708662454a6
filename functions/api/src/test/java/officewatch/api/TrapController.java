package officewatch.api;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import officewatch.api.runtime.Roles;

/** Walks into what is known to go wrong between the gateway and a controller. */
@Controller("/trap")
@Secured(Roles.PUBLIC)
class TrapController {
  static final String SECRET = "jdbc:postgresql://internal?password=hunter2";

  @Get("/echo")
  @Produces(MediaType.TEXT_PLAIN)
  String echo(@QueryValue String q) {
    return q;
  }

  @Get("/pdf")
  @Produces(MediaType.APPLICATION_PDF)
  byte[] pdf() {
    return everyByte();
  }

  @Get("/fail")
  String fail() {
    throw new IllegalStateException(SECRET);
  }

  static byte[] everyByte() {
    byte[] bytes = new byte[256];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }
}
