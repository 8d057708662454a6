package officewatch.cdk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import officewatch.cdk.check.Jars;
import officewatch.cdk.check.TemplateRules;
import officewatch.cdk.check.Templates;
import officewatch.cdk.check.Violation;
import officewatch.cdk.cost.CostEstimate;
import officewatch.manifest.Manifest;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

/**
 * The CDK app. The CDK's command line starts it; started by hand, with inputs as {@code
 * name=value}, it writes the same templates to {@code cdk.out}.
 */
public final class Main {
  private Main() {}

  /** Synthesises; ends with 1 and a sentence when an input is wrong. */
  @SuppressWarnings("SystemOut") // a command line's answer
  public static void main(String[] arguments) throws IOException {
    try {
      requireNode();
      synthesise(Path.of("").toAbsolutePath(), arguments);
    } catch (SettingsError e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  @SuppressWarnings("SystemOut") // as above
  private static void synthesise(Path folder, String[] arguments) throws IOException {
    Packages packages = new Packages(project(folder));
    Map<String, Object> typed = typed(arguments);
    SettingsReader.refuseUnknown(typed.keySet());
    SettingsReader.refuseUnknown(CdkJson.inputs(System.getenv("CDK_CONTEXT_JSON")));
    App app = new App(properties(folder, typed));
    Settings settings = new SettingsReader(name -> app.getNode().tryGetContext(name)).read();
    Manifest manifest = Manifest.load();
    OfficeWatchApp.addTo(app, settings, manifest, packages);
    Templates templates = Templates.read(Path.of(app.synth().getDirectory()));
    refuseBroken(new TemplateRules(manifest, settings, new Jars(packages)).check(templates));
    System.err.print(CostEstimate.of(templates, settings.profile()).table());
  }

  /** What breaks a rule of this project is never deployed. */
  private static void refuseBroken(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw new SettingsError(
          "The templates break rules of infra/aws and must not be deployed:\n"
              + violations.stream().map(Violation::toString).collect(Collectors.joining("\n")));
    }
  }

  private static void requireNode() {
    if (!Node.isPresent()) {
      throw new SettingsError("The CDK runs on Node.js, which is not here. Install Node.js 22.");
    }
  }

  /** With the command line, it hands over cdk.json; without, the app must load it itself. */
  private static AppProps properties(Path folder, Map<String, Object> typed) throws IOException {
    if (System.getenv("CDK_OUTDIR") != null) {
      return AppProps.builder().postCliContext(typed).build();
    }
    Map<String, Object> context = new HashMap<>(CdkJson.context(folder));
    context.putAll(typed);
    return AppProps.builder().context(context).outdir(folder.resolve("cdk.out").toString()).build();
  }

  private static Map<String, Object> typed(String[] arguments) {
    Map<String, Object> typed = new TreeMap<>();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (equals < 1) {
        throw new SettingsError("\"" + argument + "\" is no input. Type name=value.");
      }
      typed.put(argument.substring(0, equals), argument.substring(equals + 1));
    }
    return typed;
  }

  private static Path project(Path folder) {
    Path project = folder.resolve("../..").normalize();
    if (Files.exists(folder.resolve("cdk.json"))
        && Files.isDirectory(project.resolve("functions"))) {
      return project;
    }
    throw new SettingsError("Start this in infra/aws of the project.");
  }
}
