package officewatch.cdk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import officewatch.manifest.FunctionEntry;
import officewatch.manifest.Manifest;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Validations;

/** Puts the stacks of one installation into a CDK app. */
public final class OfficeWatchApp {
  private OfficeWatchApp() {}

  /** Adds everything the manifest and the settings ask for. */
  public static void addTo(App app, Settings settings, Manifest all, Packages packages) {
    Manifest manifest = DeployedManifest.of(all, settings);
    NetStack net = new NetStack(app, settings);
    DataStack data = new DataStack(app, settings, net.network(), manifest);
    EventsStack events = new EventsStack(app, settings, manifest);
    MailStack mail = new MailStack(app, settings, manifest);
    Map<String, WorkQueue> queues = new LinkedHashMap<>();
    queues.put(Queues.INBOUND_MAIL, mail.inbound());
    queues.put(Queues.DOCUMENTS, data.documents());
    events.queues().forEach(queue -> queues.put(queue.name(), queue));
    Platform bare =
        new Platform(
            settings,
            net.network(),
            net.alarms(),
            data.database(),
            data.cache(),
            data.objects(),
            data.signingKey(),
            Known.NOTHING,
            queues,
            new ConnectionBudget(manifest, settings.profile()));
    Known known = Known.NOTHING.withKeys(events.publishKeys(manifest, bare, packages));
    events.addFunctions(manifest, bare.with(known), packages);
    mail.addFunctions(manifest, bare.with(known), packages);
    mail.addReceipt(settings, data.objects());
    mail.addStackDependency(events);
    if (settings.live()) {
      LiveStack live = new LiveStack(app, settings);
      known = known.withSockets(live.sockets());
      live.addFunctions(manifest, bare.with(known), packages);
      live.addStackDependency(events);
    }
    ApiStack api = new ApiStack(app, settings, manifest);
    @Nullable EdgeStack edge = EdgeStack.isNeeded(settings) ? new EdgeStack(app, settings) : null;
    WebStack web =
        new WebStack(app, settings, packages, data.objects(), api.api(), known.sockets(), edge);
    Platform platform = bare.with(known.withWeb(web.tokenDigest(), web.host()));
    SiteStack site = new SiteStack(app, settings, packages, web.site());
    for (Stack routes : routes(app, manifest, api, platform, packages)) {
      routes.addStackDependency(events);
      site.addStackDependency(routes);
    }
    new OpsStack(app, platform, api);
    acknowledge(app);
  }

  private static List<Stack> routes(
      App app, Manifest manifest, ApiStack api, Platform platform, Packages packages) {
    Map<String, List<FunctionEntry>> features =
        manifest.routes().stream()
            .collect(
                Collectors.groupingBy(RoutesStack::feature, TreeMap::new, Collectors.toList()));
    return features.entrySet().stream()
        .<Stack>map(
            one ->
                new RoutesStack(app, one.getKey(), one.getValue(), api.api(), platform, packages))
        .toList();
  }

  private static void acknowledge(App app) {
    Validations.of(app)
        .acknowledge(
            Acknowledgment.builder()
                .id("Annotation::@aws-cdk/aws-lambda:snapStartRequirePublish")
                .reason("Every function has a published version and an alias")
                .build());
  }
}
