package officewatch.cdk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import officewatch.cdk.check.Jars;
import officewatch.cdk.check.TemplateRules;
import officewatch.cdk.check.Templates;
import officewatch.manifest.Manifest;
import org.junit.jupiter.api.Assumptions;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

/** Synthesised apps for the tests; each kind is made once. */
final class Installations {
  static final Map<String, String> SMALL = Map.of();
  static final Map<String, String> PRODUCTION =
      Map.of("profile", "production", "alarmEmail", "operations@acme.com");
  static final Map<String, String> ZERO_EGRESS =
      Map.of("zeroEgress", "true", "activateReceiptRules", "true", "mailDomain", "in.acme.com");
  static final Map<String, String> EVERYTHING =
      Map.of(
          "profile", "production",
          "account", "111111111111",
          "region", "eu-west-1",
          "domainName", "officewatch.acme.com",
          "hostedZoneId", "Z0123456789ABC",
          "hostedZoneName", "acme.com",
          "waf", "true",
          "activateReceiptRules", "true",
          "mailDomain", "in.acme.com");

  static final Manifest MANIFEST = Manifest.load();
  static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
  static final Path SITE = Path.of("src/test/resources/officewatch/cdk/site").toAbsolutePath();
  static final Packages PACKAGES = new Packages(PROJECT, SITE);
  static final Jars JARS = new Jars(PACKAGES);

  private static final Path FOLDER = Path.of("").toAbsolutePath();
  private static final Map<Map<String, String>, Templates> MADE = new ConcurrentHashMap<>();

  private Installations() {}

  static Settings settings(Map<String, String> inputs) {
    return new SettingsReader(context(inputs)::get).read();
  }

  static Templates templates(Map<String, String> inputs) {
    requireNode();
    return MADE.computeIfAbsent(
        inputs,
        wanted -> {
          Path out = folder("cdk-" + Integer.toHexString(wanted.hashCode()));
          App app = app(wanted, Map.of(), out);
          app.synth();
          return read(out);
        });
  }

  static TemplateRules rules(Map<String, String> inputs) {
    return new TemplateRules(MANIFEST, settings(inputs), JARS);
  }

  /** The app of these inputs, not yet synthesised. */
  static App app(Map<String, String> inputs, Map<String, Object> flags, Path out) {
    requireNode();
    Map<String, Object> context = context(inputs);
    // One test validates; elsewhere it would only cost time.
    context.put("@aws-cdk/core:validateAgainstDefaultRules", false);
    context.putAll(flags);
    App app = new App(AppProps.builder().context(context).outdir(out.toString()).build());
    OfficeWatchApp.addTo(app, settings(inputs), MANIFEST, PACKAGES);
    return app;
  }

  static Path folder(String name) {
    try {
      Path folder = Path.of("target", "synthesised", name);
      Files.createDirectories(folder);
      return folder.toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Templates read(Path out) {
    try {
      return Templates.read(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> context(Map<String, String> inputs) {
    try {
      Map<String, Object> context = new HashMap<>(CdkJson.context(FOLDER));
      context.putAll(inputs);
      return context;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireNode() {
    Assumptions.assumeTrue(
        Node.isPresent(), "Node.js is not here: nothing was synthesised, no template was checked.");
  }
}
