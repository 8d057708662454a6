package officewatch.cdk.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One statement of a policy, with references as text.
 *
 * @param principal as written, or empty in the policy of a role
 * @param condition as written, or empty
 */
record Statement(
    String effect,
    List<String> actions,
    List<String> resources,
    String principal,
    String condition) {

  static List<Statement> of(Inspected inspected, Resource resource, JsonNode document) {
    List<Statement> statements = new ArrayList<>();
    Templates templates = inspected.templates();
    document
        .path("Statement")
        .forEach(
            one ->
                statements.add(
                    new Statement(
                        one.path("Effect").asText(),
                        meant(templates, resource, one, "Action"),
                        meant(templates, resource, one, "Resource"),
                        deep(
                            templates,
                            resource,
                            one.path(one.has("NotPrincipal") ? "NotPrincipal" : "Principal")),
                        deep(templates, resource, one.path("Condition")))));
    return statements;
  }

  /** The policies that are written into a role. */
  static List<Statement> ofRole(Inspected inspected, Resource role) {
    List<Statement> statements = new ArrayList<>();
    role.at("/Policies")
        .forEach(policy -> statements.addAll(of(inspected, role, policy.path("PolicyDocument"))));
    return statements;
  }

  /** Each action on each resource by itself, as a line. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (String action : actions) {
      for (String resource : resources) {
        lines.add((effect + " " + action + " on " + resource + " " + condition).strip());
      }
    }
    return lines;
  }

  boolean allows() {
    return effect.equals("Allow");
  }

  /** What an element says; its negation is everything but what it says. */
  private static List<String> meant(
      Templates templates, Resource resource, JsonNode statement, String element) {
    List<String> meant = sorted(templates.texts(resource.stack(), statement.path(element)));
    if (statement.has("Not" + element)) {
      meant.add("* but " + templates.texts(resource.stack(), statement.path("Not" + element)));
    }
    return meant;
  }

  private static List<String> sorted(List<String> texts) {
    List<String> sorted = new ArrayList<>(texts);
    Collections.sort(sorted);
    return sorted;
  }

  private static boolean isIntrinsic(JsonNode node) {
    if (node.size() != 1 || !node.isObject()) {
      return false;
    }
    String name = node.fieldNames().next();
    return name.equals("Ref") || name.startsWith("Fn::");
  }

  private static String deep(Templates templates, Resource resource, JsonNode node) {
    if (node.isMissingNode()) {
      return "";
    }
    if (isIntrinsic(node)) {
      return templates.text(resource.stack(), node);
    }
    if (node.isObject()) {
      List<String> parts = new ArrayList<>();
      node.properties()
          .forEach(
              entry ->
                  parts.add(entry.getKey() + "=" + deep(templates, resource, entry.getValue())));
      Collections.sort(parts);
      return parts.toString();
    }
    if (node.isArray()) {
      List<String> parts = new ArrayList<>();
      node.forEach(each -> parts.add(deep(templates, resource, each)));
      Collections.sort(parts);
      return parts.toString();
    }
    return templates.text(resource.stack(), node);
  }
}
