package officewatch.cdk;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.CustomResource;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.kms.KeySpec;
import software.amazon.awscdk.services.kms.KeyUsage;
import software.constructs.Construct;

/**
 * The key that signs access tokens. It never leaves KMS; its public half is handed to the functions
 * that check tokens, so that those need no right and no way to KMS.
 */
final class SigningKey extends Construct {
  private final Key key;
  private final String publicKeys;

  SigningKey(Construct scope, Settings settings) {
    super(scope, "SigningKey");
    boolean kept = settings.profile().isProtected();
    this.key =
        Key.Builder.create(this, "Key")
            .description("OfficeWatch " + settings.stage() + ": signs access tokens")
            .keySpec(KeySpec.RSA_2048)
            .keyUsage(KeyUsage.SIGN_VERIFY)
            .pendingWindow(Duration.days(7))
            .removalPolicy(kept ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY)
            .build();
    DeployStep reader =
        new DeployStep(
            this,
            "PublicKey",
            settings,
            List.of(
                PolicyStatement.Builder.create()
                    .actions(List.of("kms:GetPublicKey"))
                    .resources(List.of(key.getKeyArn()))
                    .build()));
    CustomResource read = reader.resource("Read", Map.of("KeyId", key.getKeyArn()));
    this.publicKeys = read.getAttString("Jwks");
  }

  String arn() {
    return key.getKeyArn();
  }

  /** The public keys as a JWK set (RFC 7517), known when deploying. */
  String publicKeys() {
    return publicKeys;
  }
}
