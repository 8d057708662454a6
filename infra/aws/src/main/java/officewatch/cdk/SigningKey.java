package officewatch.cdk;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.kms.KeySpec;
import software.amazon.awscdk.services.kms.KeyUsage;
import software.constructs.Construct;

/** The key that signs access tokens. It never leaves KMS. */
final class SigningKey extends Construct {
  private final Key key;

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
  }

  String arn() {
    return key.getKeyArn();
  }
}
