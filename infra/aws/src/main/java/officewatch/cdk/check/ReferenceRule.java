package officewatch.cdk.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Everything a template refers to is there. */
final class ReferenceRule implements Rule {
  @Override
  public void check(Inspected inspected, Findings findings) {
    Set<String> exported = new HashSet<>();
    inspected
        .templates()
        .stacks()
        .forEach(
            (stack, template) ->
                template
                    .path("Outputs")
                    .forEach(output -> exported.add(output.path("Export").path("Name").asText())));
    inspected
        .templates()
        .stacks()
        .forEach(
            (stack, template) -> {
              Set<String> known = new HashSet<>();
              template.path("Resources").fieldNames().forEachRemaining(known::add);
              template.path("Parameters").fieldNames().forEachRemaining(known::add);
              walk(template, stack, known, exported, findings);
            });
  }

  private static void walk(
      JsonNode node, String where, Set<String> known, Set<String> exported, Findings findings) {
    if (node.path("Ref").isTextual() && node.size() == 1) {
      String name = node.path("Ref").asText();
      if (!name.startsWith("AWS::") && !known.contains(name)) {
        findings.add(where, "refers to " + name + ", which is not there");
      }
    }
    JsonNode attribute = node.path("Fn::GetAtt").path(0);
    if (attribute.isTextual() && !known.contains(attribute.asText())) {
      findings.add(where, "refers to " + attribute.asText() + ", which is not there");
    }
    JsonNode imported = node.path("Fn::ImportValue");
    if (imported.isTextual() && !exported.contains(imported.asText())) {
      findings.add(where, "imports " + imported.asText() + ", which no stack exports");
    }
    JsonNode after = node.path("DependsOn");
    if (after.isTextual() && !known.contains(after.asText())) {
      findings.add(where, "depends on " + after.asText() + ", which is not there");
    }
    if (after.isArray()) {
      after.forEach(
          one -> {
            if (!known.contains(one.asText())) {
              findings.add(where, "depends on " + one.asText() + ", which is not there");
            }
          });
    }
    node.forEach(child -> walk(child, where, known, exported, findings));
  }
}
