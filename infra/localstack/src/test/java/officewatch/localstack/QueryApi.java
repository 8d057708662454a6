package officewatch.localstack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Services that the product itself does not call, by AWS's query protocol. LocalStack does not
 * check signatures; it reads the service from them.
 */
final class QueryApi {
  private final URI endpoint;
  private final String service;
  private final String version;
  private final HttpClient client = HttpClient.newHttpClient();

  private QueryApi(URI endpoint, String service, String version) {
    this.endpoint = endpoint;
    this.service = service;
    this.version = version;
  }

  static QueryApi cloudFormation(URI endpoint) {
    return new QueryApi(endpoint, "cloudformation", "2010-05-15");
  }

  static QueryApi notifications(URI endpoint) {
    return new QueryApi(endpoint, "sns", "2010-03-31");
  }

  static QueryApi mail(URI endpoint) {
    return new QueryApi(endpoint, "ses", "2010-12-01");
  }

  /**
   * Calls an action.
   *
   * @throws IllegalStateException when it is refused
   */
  Document call(String action, Map<String, String> parameters) {
    String body =
        "Action="
            + action
            + "&Version="
            + version
            + parameters.entrySet().stream()
                .map(one -> "&" + one.getKey() + "=" + encoded(one.getValue()))
                .collect(Collectors.joining());
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=test/20260101/"
                    + Deployed.REGION
                    + "/"
                    + service
                    + "/aws4_request, SignedHeaders=host, Signature=0")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(action + ": " + answer.body());
      }
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The text of the first element of this name. */
  static String text(Document answer, String element) {
    NodeList found = answer.getElementsByTagName(element);
    if (found.getLength() == 0) {
      throw new IllegalStateException("The answer has no " + element + ".");
    }
    return found.item(0).getTextContent();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
