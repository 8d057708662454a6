package officewatch.cdk;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import officewatch.manifest.FunctionEntry;
import software.amazon.awscdk.CustomResource;
import software.amazon.awscdk.customresources.Provider;
import software.constructs.Construct;

/**
 * Brings the schema up to date and makes the logins, whenever the migrating function or the set of
 * logins changes. A migration that fails stops the deployment before any other function changes.
 */
final class Migration extends Construct {
  Migration(
      Construct scope,
      FunctionEntry entry,
      Platform platform,
      Packages packages,
      SortedSet<String> logins) {
    super(scope, "Migration");
    LambdaFunction function = new LambdaFunction(this, entry, platform, packages);
    Provider provider =
        Provider.Builder.create(this, "Provider")
            .onEventHandler(function.live())
            .logGroup(Logs.group(this, "ProviderLog", platform.settings()))
            .build();
    CustomResource.Builder.create(this, "Schema")
        .serviceToken(provider.getServiceToken())
        .resourceType("Custom::OfficeWatchSchema")
        .properties(
            Map.of(
                "logins", List.copyOf(logins),
                // Another version is another reason to run.
                "version", function.live().getVersion().getVersion()))
        .build();
  }
}
