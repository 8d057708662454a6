package officewatch.local.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.function.Function;
import officewatch.embedded.Ports;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An HTTP server on the loopback address that calls the functions in this process and serves the
 * web application.
 */
public final class Gateway implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
  private static final String PART = "http";
  private static final String HOST = "127.0.0.1";

  private final Routing routing;
  private final Site site;
  private final Function<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> function;
  private final SocketRoute sockets;
  private final Events events = new Events();
  private final Javalin server;

  private Gateway(
      Routing routing,
      Site site,
      Function<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> function,
      SocketRoute sockets) {
    this.routing = routing;
    this.site = site;
    this.function = function;
    this.sockets = sockets;
    this.server = Javalin.create(this::configure);
  }

  /**
   * Starts serving.
   *
   * @param port TCP port, 0 for a free one
   * @throws officewatch.embedded.PortTaken if another program listens on the port
   */
  public static Gateway start(
      int port,
      Routing routing,
      Site site,
      Function<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> function,
      SocketRoute sockets)
      throws IOException {
    int claimed = Ports.claim(PART, port);
    Gateway gateway = new Gateway(routing, site, function, sockets);
    gateway.server.start(HOST, claimed);
    return gateway;
  }

  /** The TCP port it listens on. */
  public int port() {
    return server.port();
  }

  /** Answers what is under way and stops. */
  @Override
  public void close() {
    server.stop();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    // The network is this machine's own; deployed, CloudFront compresses.
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.jetty.modifyHttpConfiguration(Gateway::configureHttp);
    config.jetty.modifyServer(server -> server.setErrorHandler(new ProblemPages()));
    config.jetty.modifyServletContextHandler(
        handler -> handler.getServletHandler().setDecodeAmbiguousURIs(true));
    config.routes.before(this::serve);
    sockets.addTo(config);
  }

  private static void configureHttp(HttpConfiguration http) {
    // The function judges paths, here as behind API Gateway.
    http.setUriCompliance(UriCompliance.UNSAFE);
    http.setSendServerVersion(false);
  }

  private void serve(Context context) throws IOException {
    HttpServletRequest request = context.req();
    boolean head = request.getMethod().equals("HEAD");
    context.skipRemainingHandlers();
    context.res().setContentType(null);
    Answers.write(answer(request, head ? "GET" : request.getMethod()), context.res(), !head);
  }

  private APIGatewayProxyResponseEvent answer(HttpServletRequest request, String method)
      throws IOException {
    String path = request.getRequestURI();
    if (!routing.serves(method, path)) {
      return method.equals("GET")
          ? site.get(path, request.getHeader("If-None-Match")).orElseGet(Problem.NO_ROUTE::answer)
          : Problem.NO_ROUTE.answer();
    }
    try {
      return function.apply(events.event(request, method));
    } catch (RequestTooLarge e) {
      return Problem.TOO_LARGE.answer();
    } catch (RuntimeException | Error failure) {
      LOG.error("the function failed on {} {}", method, request.getRequestURI(), failure);
      return Problem.NO_ANSWER.answer();
    }
  }
}
