package officewatch.cdk;

import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/** Log groups that forget after the profile's number of days. */
final class Logs {
  private Logs() {}

  static LogGroup group(Construct scope, String id, Settings settings) {
    return LogGroup.Builder.create(scope, id)
        .retention(retention(settings.profile()))
        .removalPolicy(
            settings.profile().isProtected() ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY)
        .build();
  }

  private static RetentionDays retention(Profile profile) {
    return switch (profile.logDays()) {
      case 14 -> RetentionDays.TWO_WEEKS;
      case 90 -> RetentionDays.THREE_MONTHS;
      default -> throw new IllegalStateException("CloudWatch keeps logs for certain spans only.");
    };
  }
}
