package officewatch.cdk;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.CustomResource;
import software.constructs.Construct;

/**
 * What CloudFront shows the API, so that it knows who asks: made at the first deployment, known to
 * CloudFront alone. Functions are told its digest, which proves a token and makes none.
 */
final class OriginToken extends Construct {
  static final String HEADER = "X-OfficeWatch-Origin";

  private final CustomResource made;

  OriginToken(Construct scope, Settings settings) {
    super(scope, "Origin");
    this.made =
        new DeployStep(this, "OriginToken", settings, List.of()).resource("Result", Map.of());
  }

  String token() {
    return made.getAttString("token");
  }

  /** SHA-256 of the token, in hexadecimal digits. */
  String digest() {
    return made.getAttString("digest");
  }
}
