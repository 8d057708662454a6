package officewatch.cdk;

import java.util.List;
import java.util.Map;
import officewatch.manifest.FunctionEntry;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.iam.FromRoleArnOptions;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.LoggingFormat;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.lambda.Tracing;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/**
 * One function of the manifest: log group, role with exactly its rights, function, published
 * version and the alias {@code live}, which is what everything calls.
 */
final class LambdaFunction extends Construct {
  private final Function function;
  private final Alias live;

  LambdaFunction(Construct scope, FunctionEntry entry, Platform platform, Packages packages) {
    super(scope, entry.name());
    LogGroup log = Logs.group(this, "Log", platform.settings());
    Role role =
        Role.Builder.create(this, "Role")
            .description("OfficeWatch: the rights of " + entry.name())
            .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
            .inlinePolicies(
                Map.of(
                    "grants",
                    PolicyDocument.Builder.create()
                        .statements(new RoleStatements(platform).of(entry, log))
                        .build()))
            .build();
    Function.Builder builder =
        Function.Builder.create(this, "Function")
            .description("OfficeWatch " + platform.settings().stage() + ": " + entry.name())
            .runtime(Runtime.JAVA_25)
            .architecture(Architecture.ARM_64)
            .handler(entry.handler())
            .code(packages.code(entry.artifact()))
            .memorySize(entry.memoryMegabytes())
            .timeout(Duration.seconds(entry.timeoutSeconds()))
            .environment(new Environment(platform).of(this, entry))
            .snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS)
            .tracing(Tracing.ACTIVE)
            .loggingFormat(LoggingFormat.JSON)
            .logGroup(log)
            .role(fixed(this, role));
    if (Logins.needed(entry)) {
      builder.reservedConcurrentExecutions(platform.connections().concurrency(entry));
    }
    if (platform.isInNetwork(entry)) {
      Network network = platform.network();
      boolean callsOut = Platform.callsOut(entry);
      builder
          .vpc(network.vpc())
          .vpcSubnets(network.subnetsOf(callsOut))
          .securityGroups(List.of(network.groupOf(callsOut)));
      if (callsOut && network.leavesOverIpv6()) {
        builder.ipv6AllowedForDualStack(true);
      }
    }
    this.function = builder.build();
    this.live =
        Alias.Builder.create(this, "Live")
            .aliasName("live")
            .version(function.getCurrentVersion())
            .build();
  }

  /** The role as one that the CDK adds nothing to. */
  static IRole fixed(Construct scope, Role role) {
    return Role.fromRoleArn(
        scope, "FixedRole", role.getRoleArn(), FromRoleArnOptions.builder().mutable(false).build());
  }

  Function function() {
    return function;
  }

  Alias live() {
    return live;
  }
}
