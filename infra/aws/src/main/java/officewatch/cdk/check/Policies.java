package officewatch.cdk.check;

import java.util.ArrayList;
import java.util.List;

/** The policies in a resource, whatever they are called there. */
final class Policies {
  private static final List<String> DOCUMENTS =
      List.of("/PolicyDocument", "/KeyPolicy", "/AssumeRolePolicyDocument");

  private Policies() {}

  static List<Statement> all(Inspected inspected, Resource resource) {
    List<Statement> statements = new ArrayList<>(Statement.ofRole(inspected, resource));
    for (String document : DOCUMENTS) {
      statements.addAll(Statement.of(inspected, resource, resource.at(document)));
    }
    return statements;
  }

  /** What the policy of a queue says. */
  static List<Statement> of(Inspected inspected, Resource queue) {
    return inspected.templates().ofType("AWS::SQS::QueuePolicy").stream()
        .filter(one -> inspected.text(one, "/Queues/0").equals(queue.ref()))
        .flatMap(one -> Statement.of(inspected, one, one.at("/PolicyDocument")).stream())
        .toList();
  }
}
