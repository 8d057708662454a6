package officewatch.local.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The web application's files, as CloudFront serves them when deployed. */
public final class Site {
  private static final String FOLDER = "META-INF/officewatch/site/";
  private static final String PAGE = "index.html";
  // Their names change with their content.
  private static final Pattern ASSET = Pattern.compile("/assets/[A-Za-z0-9._-]+");
  private static final Pattern FILE = Pattern.compile("/[A-Za-z0-9_-]+\\.[a-z0-9]+");
  private static final Pattern ELSEWHERE =
      Pattern.compile("/(?:api|docs|redoc|health|\\.well-known)(?:/.*)?");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html;charset=utf-8",
          "js", "text/javascript;charset=utf-8",
          "mjs", "text/javascript;charset=utf-8",
          "css", "text/css;charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml",
          "png", "image/png",
          "woff2", "font/woff2");

  private final Map<String, String> headers;

  private Site(Map<String, String> headers) {
    this.headers = headers;
  }

  /**
   * The application as it was built.
   *
   * @param objects origin of the store that documents are sent to and fetched from
   */
  public static Site load(String objects) {
    return new Site(SiteHeaders.load(objects));
  }

  /**
   * The file at a path. What is no file is a place in the application, which finds it by itself.
   *
   * @param ifNoneMatch entity tag of what the browser has
   * @return empty where the application is not, below {@code /api} for instance
   */
  Optional<APIGatewayProxyResponseEvent> get(String path, @Nullable String ifNoneMatch) {
    if (ELSEWHERE.matcher(path).matches() || path.contains("//") || path.contains("..")) {
      return Optional.empty();
    }
    boolean asset = ASSET.matcher(path).matches();
    boolean file = asset || FILE.matcher(path).matches();
    String name = file ? path.substring(1) : PAGE;
    return read(name).map(bytes -> answer(name, bytes, asset, ifNoneMatch));
  }

  private APIGatewayProxyResponseEvent answer(
      String name, byte[] bytes, boolean asset, @Nullable String ifNoneMatch) {
    String tag = "\"" + digest(bytes) + "\"";
    Map<String, String> all = new HashMap<>(headers);
    all.put(
        "Content-Type",
        TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream"));
    all.put("Cache-Control", asset ? "public, max-age=31536000, immutable" : "no-cache");
    all.put("ETag", tag);
    APIGatewayProxyResponseEvent answer = new APIGatewayProxyResponseEvent();
    answer.setHeaders(all);
    if (tag.equals(ifNoneMatch)) {
      answer.setStatusCode(304);
      return answer;
    }
    answer.setStatusCode(200);
    answer.setBody(Base64.getEncoder().encodeToString(bytes));
    answer.setIsBase64Encoded(true);
    return answer;
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  private static Optional<byte[]> read(String name) {
    try (@Nullable InputStream file =
        Site.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
      return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("reading the web application's file " + name, e);
    }
  }
}
