package officewatch.api.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.RequestIdentity;
import java.util.Map;
import officewatch.api.ApiBed;
import officewatch.api.ApiBed.Answer;
import org.junit.jupiter.api.Test;

/** Deployed, only CloudFront is let in, and who asks is whom it says. */
final class FrontDoorTest {
  /** SHA-256 of the three letters abc (FIPS 180-4, example 1). */
  private static final String DIGEST =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  private final FrontDoor door = new FrontDoor(DIGEST);

  @Test
  void letsCloudFrontInAndTakesItsWordForWhoAsks() {
    APIGatewayProxyRequestEvent event =
        event(Map.of("x-officewatch-origin", "abc", "x-officewatch-viewer", "2001:db8::7"));

    assertThat(door.admits(event)).isTrue();
    assertThat(event.getRequestContext().getIdentity().getSourceIp()).isEqualTo("2001:db8::7");
  }

  @Test
  void takesNobodyElsesWord() {
    for (String token : new String[] {"", "abcd", DIGEST}) {
      APIGatewayProxyRequestEvent event =
          event(Map.of("X-OfficeWatch-Origin", token, "X-OfficeWatch-Viewer", "2001:db8::7"));

      assertThat(door.admits(event)).as(token).isFalse();
      assertThat(event.getRequestContext().getIdentity().getSourceIp()).isEqualTo("192.0.2.1");
    }
    assertThat(door.admits(event(Map.of()))).isFalse();
  }

  @Test
  void whereThereIsNoCloudFrontEverybodyMayAskAndNobodyMayChooseAnAddress() {
    APIGatewayProxyRequestEvent event = event(Map.of("X-OfficeWatch-Viewer", "2001:db8::7"));

    assertThat(new FrontDoor(null).admits(event)).isTrue();
    assertThat(event.getRequestContext().getIdentity().getSourceIp()).isEqualTo("192.0.2.1");
  }

  @Test
  void theApiAnswersAStrangerWithAProblem() {
    HttpFunction function =
        ApiBed.get().function(Map.of("officewatch.origin-token-sha256", DIGEST));

    Answer refused = ApiBed.call(function, "GET", "/health", null, null, Map.of());
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text("/code")).isEqualTo("not_through_front_door");

    Map<String, String> shown = Map.of("X-OfficeWatch-Origin", "abc");
    assertThat(ApiBed.call(function, "GET", "/health", null, null, shown).status()).isEqualTo(200);
    function.getApplicationContext().close();
  }

  private static APIGatewayProxyRequestEvent event(Map<String, String> headers) {
    RequestIdentity identity = new RequestIdentity();
    identity.setSourceIp("192.0.2.1");
    ProxyRequestContext context = new ProxyRequestContext();
    context.setIdentity(identity);
    APIGatewayProxyRequestEvent event = new APIGatewayProxyRequestEvent();
    event.setRequestContext(context);
    event.setHeaders(headers);
    return event;
  }
}
