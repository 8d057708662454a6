package officewatch.cdk;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.StackProps;

/** What all stacks have in common. */
final class StackForm {
  private StackForm() {}

  static StackProps of(Settings settings, String part, String what) {
    return in(settings, part, what, settings.region()).build();
  }

  static StackProps.Builder in(
      Settings settings, String part, String what, @Nullable String region) {
    StackProps.Builder form =
        StackProps.builder()
            .stackName(settings.stackName(part))
            .description("OfficeWatch " + settings.stage() + ": " + what)
            .tags(Map.of("app", "officewatch", "stage", settings.stage()))
            .terminationProtection(settings.profile().isProtected());
    return settings.account() == null || region == null
        ? form
        : form.env(Environment.builder().account(settings.account()).region(region).build());
  }
}
