package officewatch.cdk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.CustomResource;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/**
 * A small function that runs only while stacks are deployed, for the few things CloudFormation
 * cannot say. Its source is the resource {@code <id>.js} beside this class, at most 4,096
 * characters with what all of them share.
 */
final class DeployStep extends Construct {
  private final Function function;

  DeployStep(Construct scope, String id, Settings settings, List<PolicyStatement> statements) {
    super(scope, id);
    LogGroup log = Logs.group(this, "Log", settings);
    List<PolicyStatement> all = new ArrayList<>(statements);
    all.add(RoleStatements.writeLog(log));
    Role role =
        Role.Builder.create(this, "Role")
            .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
            .inlinePolicies(Map.of("step", PolicyDocument.Builder.create().statements(all).build()))
            .build();
    this.function =
        Function.Builder.create(this, "Function")
            .description("OfficeWatch deployment step: " + id)
            .runtime(Runtime.NODEJS_22_X)
            .architecture(Architecture.ARM_64)
            .handler("index.handler")
            .code(Code.fromInline(source(id)))
            .timeout(Duration.minutes(1))
            .logGroup(log)
            .role(LambdaFunction.fixed(this, role))
            .build();
  }

  CustomResource resource(String id, Map<String, ?> properties) {
    return CustomResource.Builder.create(this, id)
        .serviceToken(function.getFunctionArn())
        .resourceType("Custom::OfficeWatch" + getNode().getId())
        .properties(properties)
        .build();
  }

  private static String source(String id) {
    return read("answer.js") + read(id + ".js");
  }

  private static String read(String name) {
    try (@Nullable InputStream in = DeployStep.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The resource " + name + " is missing.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
