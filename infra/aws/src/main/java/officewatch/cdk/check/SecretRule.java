package officewatch.cdk.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/** No template holds a secret: it would be readable by everybody who may look at the stack. */
final class SecretRule implements Rule {
  private static final Pattern NAME =
      Pattern.compile(
          "(?i).*(password|passwd|secret|private_?key|access_?key|api_?key|credential|auth_?token).*");
  private static final Pattern VALUE =
      Pattern.compile(
          "(?s).*(AKIA[0-9A-Z]{16}|-----BEGIN|\\{\\{resolve:(secretsmanager|ssm)"
              + "|gh[pousr]_[A-Za-z0-9]{30}|sk_live_|xox[abp]-|eyJ[A-Za-z0-9_-]{20,}\\.).*");

  @Override
  public void check(Inspected inspected, Findings findings) {
    for (Resource resource : inspected.templates().all()) {
      walk(resource, resource.properties(), "", findings);
    }
  }

  private static void walk(Resource resource, JsonNode node, String name, Findings findings) {
    if (node.isTextual()) {
      findings.require(
          !NAME.matcher(name).matches() && !VALUE.matcher(node.asText()).matches(),
          resource,
          name + " looks like a secret");
    }
    node.properties().forEach(one -> walk(resource, one.getValue(), one.getKey(), findings));
    if (node.isArray()) {
      node.forEach(one -> walk(resource, one, name, findings));
    }
  }
}
