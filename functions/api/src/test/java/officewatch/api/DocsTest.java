package officewatch.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import officewatch.api.ApiBed.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DocsTest {
  private static final int GATEWAY_LIMIT = 6 * 1024 * 1024;
  private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"");
  private static final Pattern INLINE_SCRIPT =
      Pattern.compile("<script(?![^>]*\\ssrc=)|\\son\\w+=");

  private final ApiBed bed = ApiBed.get();

  @ParameterizedTest
  @ValueSource(strings = {"/docs", "/redoc"})
  void aPageLoadsOnlyWhatTheApiServesAndItsPolicyAllows(String path) {
    Answer page = get(path);

    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.body()).doesNotContainPattern(INLINE_SCRIPT);
    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
        .doesNotContain("http:", "https:", "unsafe-eval");
    List<String> loaded =
        LOADED.matcher(page.body()).results().map((MatchResult match) -> match.group(1)).toList();
    assertThat(loaded).hasSizeGreaterThanOrEqualTo(2);
    for (String address : loaded) {
      Answer asset = get(address);
      assertThat(asset.header("Content-Type"))
          .isEqualTo(
              (address.endsWith(".css") ? "text/css" : "text/javascript") + "; charset=utf-8");
      assertThat(asset.header("Cache-Control")).contains("max-age");
    }
  }

  @Test
  void theDocumentIsServedAsItIs() {
    Answer document = get("/openapi.json");

    assertThat(document.header("Content-Type")).startsWith("application/json");
    assertThat(document.text("/openapi")).startsWith("3.0");
    assertThat(document.text("/info/title")).isEqualTo("OfficeWatch");
    assertThat(document.text("/info/version")).matches("\\d+\\.\\d+\\.\\d+");
    assertThat(document.json().at("/paths/~1openapi.json/get").isObject()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/docs/assets/index.html",
        "/docs/assets/..%2Fdocs.js",
        "/docs/assets/../docs.js",
        "/docs/assets/%2e%2e%2fapplication.properties",
        "/docs/assets/DOCS.JS",
        "/docs/assets/"
      })
  void noOtherFileIsServed(String path) {
    assertThat(bed.call("GET", path, null, null).status()).isIn(400, 404);
  }

  private Answer get(String path) {
    Answer answer = bed.call("GET", path, null, null);
    assertThat(answer.status()).as(path).isEqualTo(200);
    assertThat(answer.event().getIsBase64Encoded()).as(path).isNotEqualTo(true);
    assertThat(answer.body().length()).as(path).isBetween(1, GATEWAY_LIMIT / 2);
    return answer;
  }
}
