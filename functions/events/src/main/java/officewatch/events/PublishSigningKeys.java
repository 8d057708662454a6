package officewatch.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import jakarta.inject.Inject;
import java.util.Map;
import officewatch.identity.VerificationKeys;
import officewatch.manifest.OnInvoke;
import officewatch.snapshot.FunctionContext;

/**
 * Says what the public signing keys are. The deployment calls it, as the handler of a
 * CloudFormation custom resource, and writes the answer into the settings of the functions that
 * check tokens ({@code officewatch.signing-keys.public}): they then need no way to the key service.
 */
@OnInvoke(memoryMegabytes = 512, timeoutSeconds = 30)
public final class PublishSigningKeys
    implements RequestHandler<Map<String, Object>, Map<String, Object>> {
  private static final String RESOURCE_ID = "officewatch-signing-keys";

  private final VerificationKeys keys;

  /** Used by the Lambda runtime. */
  public PublishSigningKeys() {
    this(FunctionContext.start().getBean(VerificationKeys.class));
  }

  @Inject
  PublishSigningKeys(VerificationKeys keys) {
    this.keys = keys;
  }

  /** Answers as CDK's provider framework expects: {@code Data.jwks} is a JSON Web Key Set. */
  @Override
  public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
    if ("Delete".equals(event.get("RequestType"))) {
      return Map.of("PhysicalResourceId", RESOURCE_ID);
    }
    return Map.of(
        "PhysicalResourceId", RESOURCE_ID, "Data", Map.of("jwks", keys.publicKeys().toString()));
  }
}
