package officewatch.local;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import officewatch.api.runtime.HttpFunction;
import officewatch.cache.OrganizationCache;
import officewatch.embedded.parts.FunctionSettings;
import officewatch.embedded.queues.QueueRunner;
import officewatch.events.ConnectLive;
import officewatch.events.DefaultLive;
import officewatch.events.DisconnectLive;
import officewatch.events.KeepUp;
import officewatch.events.PushFrames;
import officewatch.events.SweepOutbox;
import officewatch.local.gateway.LocalSockets;
import officewatch.local.gateway.SocketRoute;
import officewatch.mail.ReceiveMail;
import officewatch.mail.ScanDocument;
import officewatch.manifest.Manifest;
import officewatch.manifest.Trigger;
import officewatch.outbox.Sweeper;

/** All functions on one application context. */
final class Functions {
  static final String MAIL_DOMAIN = "in.officewatch.localhost";

  private static final Duration HTTP_LIMIT = Duration.ofSeconds(29);
  private static final Duration STOP = Duration.ofSeconds(3);
  private static final int CONNECTIONS = 12;
  // As many as there are processes for PDFs.
  private static final int MAX_CONCURRENCY = 2;

  private final ApplicationContext context;
  private final Parts parts;
  private final LocalSockets sockets;
  private final HttpFunction http;
  private final Context invocation = new InvocationContext("api", HTTP_LIMIT);

  private Functions(ApplicationContext context, Parts parts, LocalSockets sockets) {
    this.context = context;
    this.parts = parts;
    this.sockets = sockets;
    this.http = new HttpFunction(context);
  }

  static Functions start(Parts parts, Path data, int httpPort, Closing closing) {
    LocalSockets sockets = new LocalSockets();
    Map<String, Object> settings = settings(parts, data);
    settings.put(
        "officewatch.live.url", "ws://localhost:%d%s".formatted(httpPort, SocketRoute.PATH));
    ApplicationContext context =
        closing.add(
            "functions",
            STOP,
            ApplicationContext.builder(settings, "local")
                .singletons(sockets)
                .deduceEnvironment(false)
                .start());
    return new Functions(context, parts, sockets);
  }

  /** Calls the API. */
  APIGatewayProxyResponseEvent call(APIGatewayProxyRequestEvent event) {
    return http.handleRequest(event, invocation);
  }

  /** What the gateway does with WebSocket connections. */
  SocketRoute socketRoute() {
    Context told = new InvocationContext("live", HTTP_LIMIT);
    ConnectLive connect = bean(ConnectLive.class);
    DisconnectLive disconnect = bean(DisconnectLive.class);
    DefaultLive other = bean(DefaultLive.class);
    return new SocketRoute(
        sockets,
        event ->
            switch (event.getRequestContext().getRouteKey()) {
              case "$connect" -> connect.handleRequest(event, told);
              case "$disconnect" -> disconnect.handleRequest(event, told);
              default -> other.handleRequest(event, told);
            });
  }

  /** Sends what an earlier run left in the outbox, then feeds the queues' functions. */
  void serveQueues(Closing closing) {
    // Connected before anything runs side by side, lest the first to come find somebody connecting.
    bean(OrganizationCache.class).isReachable();
    context.getBean(Sweeper.class).sweepAll();
    Manifest manifest = Manifest.load();
    serve(Queues.SWEEP, bean(SweepOutbox.class), manifest, closing);
    serve(Queues.LIVE, bean(PushFrames.class), manifest, closing);
    serve(Queues.DOCUMENTS, bean(ScanDocument.class), manifest, closing);
    serve(Queues.INBOUND_MAIL, bean(ReceiveMail.class), manifest, closing);
  }

  /** Calls what the clock calls when deployed. */
  void serveSchedules(Closing closing) {
    KeepUp keepUp = bean(KeepUp.class);
    Context told = new InvocationContext("keep-up", Queues.VISIBILITY);
    closing.add(
        "schedules", STOP, Daily.start(() -> keepUp.handleRequest(new ScheduledEvent(), told)));
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  private void serve(
      Queues queue,
      RequestHandler<SQSEvent, SQSBatchResponse> function,
      Manifest manifest,
      Closing closing) {
    Trigger.Queue trigger = manifest.queue(queue.queue);
    Context told = new InvocationContext(queue.queue, Queues.VISIBILITY);
    closing.add(
        queue.queue,
        Duration.ofSeconds(2),
        QueueRunner.start(
            parts.queueClient(),
            parts.queues().url(queue.queue),
            trigger.batchSize(),
            Math.min(trigger.maxConcurrency(), MAX_CONCURRENCY),
            event -> function.handleRequest(event, told)));
  }

  private static Map<String, Object> settings(Parts parts, Path data) {
    Map<String, Object> settings =
        FunctionSettings.of(
            parts.postgres(),
            parts.databasePassword(),
            parts.redis(),
            parts.queues(),
            parts.objects().endpoint(),
            parts.objectSettings());
    settings.put("datasources.default.maximum-pool-size", CONNECTIONS);
    // Each connection is a process of the database: an idle laptop needs none.
    settings.put("datasources.default.idle-timeout", 20_000);
    settings.put("officewatch.mail.domain", MAIL_DOMAIN);
    settings.put("officewatch.signing-keys.folder", data.resolve("keys").toString());
    return settings;
  }
}
