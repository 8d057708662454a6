package officewatch.cdk.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import officewatch.manifest.FunctionEntry;

/** Each entry of the manifest is one Lambda function, as the manifest says; nothing else runs. */
final class FunctionRule implements Rule {
  /** Functions of the deployment itself: this app's steps and the CDK's own. */
  private static final Pattern HELPERS =
      Pattern.compile(
          "(?:ActivateRuleSetFunction|OriginOriginTokenFunction|PublishSiteFunction|(?:Migration|PublicKeys)ProviderframeworkonEvent"
              + "|CustomS3AutoDeleteObjectsCustomResourceProviderHandler)[0-9A-F]{8}");

  @Override
  public void check(Inspected inspected, Findings findings) {
    Set<String> names =
        inspected.manifest().functions().stream()
            .map(FunctionEntry::name)
            .collect(Collectors.toSet());
    for (FunctionEntry entry : inspected.manifest().functions()) {
      check(inspected, findings, entry, inspected.function(entry));
    }
    for (Resource function : inspected.templates().ofType("AWS::Lambda::Function")) {
      String name = function.at("/Environment/Variables/OFFICEWATCH_FUNCTION").asText();
      if (name.isEmpty()) {
        findings.require(
            HELPERS.matcher(function.id()).matches(), function, "is not in the manifest");
        findings.require(
            function.at("/Runtime").asText().startsWith("nodejs"), function, "is no helper");
        findings.require(
            function.at("/VpcConfig").isMissingNode(), function, "a helper is in the network");
      } else {
        findings.require(names.contains(name), function, name + " is not in the manifest");
      }
    }
  }

  private static void check(
      Inspected inspected, Findings findings, FunctionEntry entry, Resource function) {
    findings.require(
        inspected.jars().holds(entry.artifact(), function.at("/Handler").asText()),
        function,
        "its handler is no class of the package " + entry.artifact());
    findings.expect(entry.handler(), function.at("/Handler").asText(), function, "Handler");
    findings.require(
        inspected.jars().holds(entry.artifact(), entry.className()),
        function,
        entry.className() + " is no class of the package");
    findings.expect(
        entry.memoryMegabytes(), function.at("/MemorySize").asInt(), function, "MemorySize");
    findings.expect(entry.timeoutSeconds(), function.at("/Timeout").asInt(), function, "Timeout");
    String code = function.at("/Code/S3Key").asText();
    List<String> codes =
        inspected.manifest().functions().stream()
            .filter(other -> other.artifact().equals(entry.artifact()))
            .map(other -> inspected.function(other).at("/Code/S3Key").asText())
            .distinct()
            .toList();
    findings.require(
        codes.equals(List.of(code)), function, "is not made of the same package as its like");
    findings.expect(1L, users(inspected, function), function, "number of functions with its role");
  }

  private static long users(Inspected inspected, Resource function) {
    String role = inspected.text(function, "/Role");
    return inspected.templates().ofType("AWS::Lambda::Function").stream()
        .filter(other -> inspected.text(other, "/Role").equals(role))
        .count();
  }
}
