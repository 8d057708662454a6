package officewatch.api.runtime;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import jakarta.inject.Singleton;
import java.util.Optional;
import officewatch.identity.AccessGate;
import officewatch.identity.AccessTokenVerifier;
import officewatch.identity.Caller;

/** Finds out who is asking, from the bearer token alone. */
@Singleton
final class Admission {
  private static final String SCHEME = "Bearer ";

  private final AccessTokenVerifier tokens;
  private final AccessGate gate;

  Admission(AccessTokenVerifier tokens, AccessGate gate) {
    this.tokens = tokens;
    this.gate = gate;
  }

  Optional<Caller> admit(APIGatewayProxyRequestEvent event) {
    return Exchange.header(event, "Authorization")
        .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .flatMap(value -> tokens.verify(value.substring(SCHEME.length())))
        .flatMap(gate::admit);
  }
}
