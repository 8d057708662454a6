package officewatch.cdk.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import officewatch.cdk.DeployedManifest;
import officewatch.cdk.Settings;
import officewatch.manifest.Manifest;

/** All rules. */
public final class TemplateRules {
  private final Map<String, Rule> rules = new LinkedHashMap<>();

  private final Manifest manifest;
  private final Settings settings;
  private final Jars jars;

  /** Rules for what this manifest and these settings ask for. */
  public TemplateRules(Manifest manifest, Settings settings, Jars jars) {
    this.manifest = DeployedManifest.of(manifest, settings);
    this.settings = settings;
    this.jars = jars;
    rules.put("references", new ReferenceRule());
    rules.put("shapes", new ShapeRule());
    rules.put("functions", new FunctionRule());
    rules.put("environment", new EnvironmentRule());
    rules.put("rights", new RightsRule());
    rules.put("publishing", new PublishingRule());
    rules.put("routes", new RouteRule());
    rules.put("consumers", new ConsumerRule());
    rules.put("schedules", new ScheduleRule());
    rules.put("queues", new QueueRule());
    rules.put("policies", new ResourcePolicyRule());
    rules.put("wildcards", new WildcardRule());
    rules.put("actions", new ActionNameRule());
    rules.put("secrets", new SecretRule());
    rules.put("network", new NetworkRule());
    rules.put("connections", new ConnectionRule());
    rules.put("data", new DataRule());
    rules.put("web", new WebRule());
    rules.put("live", new LiveRule());
    rules.put("mail", new MailRule());
    rules.put("migration", new MigrationRule());
    rules.put("alarms", new AlarmRule());
    rules.put("size", new SizeRule());
  }

  /** What breaks a rule. */
  public List<Violation> check(Templates templates) {
    Inspected inspected = new Inspected(templates.neutral(settings), manifest, settings, jars);
    List<Violation> violations = new ArrayList<>();
    rules.forEach(
        (name, rule) -> {
          Findings findings = new Findings(name);
          try {
            rule.check(inspected, findings);
          } catch (NotOne e) {
            findings.add("all stacks", String.valueOf(e.getMessage()));
          }
          violations.addAll(findings.violations());
        });
    return violations;
  }
}
