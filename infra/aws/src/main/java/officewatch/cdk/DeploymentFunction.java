package officewatch.cdk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import officewatch.grants.Grant;
import officewatch.manifest.FunctionEntry;
import officewatch.manifest.Manifest;
import officewatch.manifest.Trigger;
import software.amazon.awscdk.CustomResource;
import software.amazon.awscdk.customresources.Provider;
import software.constructs.Construct;

/**
 * A function of the manifest that the deployment itself calls, as a custom resource: whenever the
 * function changes, or what it is told. One that fails stops the deployment.
 */
final class DeploymentFunction extends Construct {
  private final CustomResource result;

  private DeploymentFunction(
      Construct scope,
      String id,
      FunctionEntry entry,
      Platform platform,
      Packages packages,
      Map<String, ?> told) {
    super(scope, id);
    LambdaFunction function = new LambdaFunction(this, entry, platform, packages);
    Provider provider =
        Provider.Builder.create(this, "Provider")
            .onEventHandler(function.live())
            .logGroup(Logs.group(this, "ProviderLog", platform.settings()))
            .build();
    Map<String, Object> properties = new HashMap<>(told);
    // Another version is another reason to run.
    properties.put("version", function.live().getVersion().getVersion());
    this.result =
        CustomResource.Builder.create(this, "Result")
            .serviceToken(provider.getServiceToken())
            .resourceType("Custom::OfficeWatch" + id)
            .properties(properties)
            .build();
  }

  /** Brings the schema up to date and makes the logins. */
  static DeploymentFunction migration(
      Construct scope, Manifest manifest, Platform platform, Packages packages) {
    return new DeploymentFunction(
        scope,
        "Migration",
        entry(manifest, Grant.DATABASE_MIGRATE),
        platform,
        packages,
        Map.of(
            "logins",
            List.copyOf(Logins.of(manifest)),
            // One made of a snapshot has the schema of its time.
            "database",
            platform.database().cluster().getAttrDbClusterResourceId()));
  }

  /** Reads the public half of the signing key. */
  static DeploymentFunction publicKeys(
      Construct scope, Manifest manifest, Platform platform, Packages packages) {
    return new DeploymentFunction(
        scope,
        "PublicKeys",
        entry(manifest, Grant.TOKEN_VERIFY),
        platform,
        packages,
        Map.of("key", platform.signingKey().arn()));
  }

  /** Something of the function's answer, known when deploying. */
  String answer(String name) {
    return result.getAttString(name);
  }

  private static FunctionEntry entry(Manifest manifest, Grant grant) {
    return manifest.functions().stream()
        .filter(one -> one.trigger() instanceof Trigger.Invoke && one.grants().contains(grant))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No function of " + grant + " to call."));
  }
}
