package officewatch.embedded.objects;

import com.sun.net.httpserver.Headers;
import java.util.Optional;
import java.util.Set;

/** Lets pages of the allowed origins use presigned URLs, as a bucket's CORS rules would. */
record CrossOrigin(Set<String> allowed) {

  /** Adds what a browser wants to see on an answer to {@code request}. */
  void permit(S3Request request) {
    Optional<String> origin = request.header("Origin").filter(allowed::contains);
    if (origin.isPresent()) {
      Headers headers = request.exchange().getResponseHeaders();
      headers.set("Access-Control-Allow-Origin", origin.get());
      headers.set("Access-Control-Expose-Headers", "ETag, Content-Range, Content-Length");
      headers.set("Vary", "Origin");
    }
  }

  /** Answers the question a browser asks before it sends the request itself. */
  void preflight(S3Request request) throws S3Error {
    if (request.header("Origin").filter(allowed::contains).isEmpty()) {
      throw S3Error.denied("CORSResponse: This CORS request is not allowed.");
    }
    Headers headers = request.exchange().getResponseHeaders();
    headers.set("Access-Control-Allow-Methods", "GET, HEAD, PUT");
    headers.set("Access-Control-Allow-Headers", requestedHeaders(request));
    headers.set("Access-Control-Max-Age", "600");
  }

  private static String requestedHeaders(S3Request request) {
    return request
        .header("Access-Control-Request-Headers")
        .filter(names -> names.matches("[A-Za-z0-9, -]{1,1000}"))
        .orElse("content-type");
  }
}
