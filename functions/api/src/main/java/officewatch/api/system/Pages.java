package officewatch.api.system;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;

/** Pages that show the API document. */
final class Pages {
  /** The pages and what they load come with the API; the viewers style themselves inline. */
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'"
          + " data:; font-src 'self' data:; connect-src 'self'; worker-src blob:; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  private static final String FOLDER = "officewatch/api/system/";

  private Pages() {}

  static HttpResponse<String> page(String file) {
    return HttpResponse.ok(Resources.text(FOLDER + file))
        .header("Content-Type", MediaType.TEXT_HTML + "; charset=utf-8")
        .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        .header("Cache-Control", "public, max-age=300");
  }
}
