package officewatch.cdk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * cannot say. Its source is the resource {@code <id>.js} beside this class; as part of a template
 * it has at most 4,096 characters, with what all of them share.
 */
final class DeployStep extends Construct {
  private final Function function;

  /** A step that is part of the template. */
  DeployStep(Construct scope, String id, Settings settings, List<PolicyStatement> statements) {
    this(scope, id, settings, statements, Code.fromInline(source(id)));
  }

  /** A step that needs files: the code is a folder with its source as {@code index.js}. */
  DeployStep(
      Construct scope, String id, Settings settings, List<PolicyStatement> statements, Code code) {
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
            .code(code)
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

  /** A step's whole source. */
  static String source(String id) {
    return Scripts.read("answer.js") + Scripts.read(id + ".js");
  }
}
