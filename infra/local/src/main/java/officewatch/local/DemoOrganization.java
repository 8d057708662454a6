package officewatch.local;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import officewatch.embedded.samples.DemoYear;
import officewatch.inbox.InboundAddresses;

/**
 * The demo organisation and the person who owns it.
 *
 * @param address where it forwards invoices to
 */
record DemoOrganization(DemoFile file, String address) {
  static final String PERSON = "Robin Demo";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Signs the person up through the API if that has not been done. */
  static DemoOrganization ensure(Path data, Functions functions) throws IOException {
    DemoFile file = DemoFile.in(data);
    if (file.organization().isEmpty()) {
      file.registered(register(file, functions));
    }
    UUID organization =
        file.organization().orElseThrow(() -> new IllegalStateException("just registered"));
    return new DemoOrganization(
        file, functions.bean(InboundAddresses.class).current(organization).address());
  }

  private static UUID register(DemoFile file, Functions functions) throws IOException {
    Map<String, String> person = new HashMap<>();
    person.put("email", file.email());
    person.put("password", file.password());
    // An earlier start may have ended between the registration and the note of it.
    Optional<UUID> known = post(functions, "/api/v1/auth/login", person, 200);
    if (known.isPresent()) {
      return known.get();
    }
    person.put("name", PERSON);
    person.put("organizationName", DemoYear.CUSTOMER);
    return post(functions, "/api/v1/auth/register", person, 201)
        .orElseThrow(() -> new IOException("the demo organisation could not be registered"));
  }

  /** The organisation signed in to, empty for any other status. */
  private static Optional<UUID> post(
      Functions functions, String path, Map<String, String> body, int expected)
      throws JsonProcessingException {
    APIGatewayProxyRequestEvent event = new APIGatewayProxyRequestEvent();
    event.setHttpMethod("POST");
    event.setPath(path);
    event.setMultiValueHeaders(Map.of("Content-Type", List.of("application/json")));
    event.setBody(JSON.writeValueAsString(body));
    event.setIsBase64Encoded(false);
    APIGatewayProxyResponseEvent answer = functions.call(event);
    if (answer.getStatusCode() != expected) {
      return Optional.empty();
    }
    JsonNode signedIn = JSON.readTree(answer.getBody());
    return Optional.of(UUID.fromString(signedIn.at("/organization/id").asText()));
  }
}
