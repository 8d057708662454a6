package officewatch.embedded.objects;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import officewatch.embedded.DataFolder;
import officewatch.embedded.Ports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * The part of Amazon S3 that OfficeWatch uses, on the loopback address, with objects in files.
 * Every request must be signed; chunk signatures inside a signed upload are not checked, its
 * checksum is.
 */
public final class LocalObjectStore implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LocalObjectStore.class);
  private static final String PART = "objects";

  static {
    // Without it head and body leave in two packets, and every download waits 40 ms for the
    // acknowledgement of the first. The JDK reads it once, when its first server is made.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final DataFolder folder;
  private final ObjectStoreSettings settings;
  private final ObjectFiles files;
  private final ObjectRoutes objects;
  private final BucketRoutes buckets;
  private final UploadRoutes uploads;
  private final Signature4 signature;
  private final CrossOrigin crossOrigin;

  private LocalObjectStore(
      DataFolder folder, int port, ObjectStoreSettings settings, Consumer<ObjectCreated> listener)
      throws IOException {
    this.folder = folder;
    this.settings = settings;
    this.files = new ObjectFiles(folder.path(), settings.buckets(), settings.region(), listener);
    this.objects = new ObjectRoutes(files, settings.clock());
    this.buckets = new BucketRoutes(files);
    this.uploads = new UploadRoutes(files, folder.path().resolve("uploads"), settings.clock());
    this.signature = new Signature4(settings.accessKey(), settings.secretKey(), settings.clock());
    this.crossOrigin = new CrossOrigin(settings.allowedOrigins());
    this.server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), Ports.claim(PART, port)), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
  }

  /**
   * Starts the store kept in {@code folder}.
   *
   * @param port TCP port, 0 for a free one
   * @param listener called at least once for every object after it is on the disk and before its
   *     upload is acknowledged; called again, also after a restart, until it has returned normally
   * @throws officewatch.embedded.PortTaken if another program listens on the port
   * @throws officewatch.embedded.FolderInUse if another program uses the folder
   */
  public static LocalObjectStore start(
      Path folder, int port, ObjectStoreSettings settings, Consumer<ObjectCreated> listener)
      throws IOException {
    DataFolder owned = DataFolder.take(folder);
    try {
      LocalObjectStore store = new LocalObjectStore(owned, port, settings, listener);
      store.server.start();
      store.files.resume();
      return store;
    } catch (IOException | RuntimeException e) {
      owned.close();
      throw e;
    }
  }

  /** Where S3 clients find it; they must use path style. */
  public URI endpoint() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** A new client with the store's credentials; the caller closes it. */
  public S3Client client() {
    return S3Client.builder()
        .endpointOverride(endpoint())
        .region(Region.of(settings.region()))
        .credentialsProvider(credentials())
        .forcePathStyle(true)
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  /** A new presigner with the store's credentials; the caller closes it. */
  public S3Presigner presigner() {
    return S3Presigner.builder()
        .endpointOverride(endpoint())
        .region(Region.of(settings.region()))
        .credentialsProvider(credentials())
        .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
        .build();
  }

  @Override
  public void close() throws IOException {
    server.stop(0);
    threads.close();
    files.close();
    folder.close();
  }

  private StaticCredentialsProvider credentials() {
    return StaticCredentialsProvider.create(
        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey()));
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      try {
        serve(S3Request.of(exchange));
      } catch (S3Error error) {
        S3Response.error(exchange, error);
      } catch (IOException | RuntimeException failure) {
        LOG.warn("{} {} failed", exchange.getRequestMethod(), exchange.getRequestURI(), failure);
        if (exchange.getResponseCode() < 0) {
          S3Response.error(
              exchange, new S3Error(500, "InternalError", "We encountered an internal error."));
        }
      }
    }
  }

  private void serve(S3Request request) throws IOException, S3Error {
    crossOrigin.permit(request);
    if (request.method().equals("OPTIONS")) {
      crossOrigin.preflight(request);
      S3Response.empty(request.exchange(), 200);
      return;
    }
    // First the signature: a stranger must not learn which buckets and keys there are.
    signature.check(request);
    SubResources.check(request);
    if (!files.hasBucket(request.bucket())) {
      throw new S3Error(404, "NoSuchBucket", "The specified bucket does not exist");
    }
    if (request.key().isEmpty()) {
      serveBucket(request);
    } else {
      serveObject(request);
    }
  }

  private void serveBucket(S3Request request) throws IOException, S3Error {
    switch (request.method()) {
      case "HEAD" -> S3Response.empty(request.exchange(), 200);
      case "GET" -> buckets.list(request);
      case "POST" -> {
        if (!request.asks("delete")) {
          throw notImplemented();
        }
        buckets.deleteMany(request);
      }
      default -> throw notImplemented();
    }
  }

  private void serveObject(S3Request request) throws IOException, S3Error {
    Optional<String> upload = request.parameter("uploadId");
    Optional<String> copySource = request.header("x-amz-copy-source");
    if (upload.isPresent()) {
      serveUpload(request, upload.get());
      return;
    }
    switch (request.method()) {
      case "GET", "HEAD" -> objects.get(request);
      case "DELETE" -> objects.delete(request);
      case "PUT" -> {
        if (copySource.isPresent()) {
          objects.copy(request, copySource.get());
        } else {
          objects.put(request);
        }
      }
      case "POST" -> {
        if (!request.asks("uploads")) {
          throw notImplemented();
        }
        uploads.create(request);
      }
      default -> throw notImplemented();
    }
  }

  private void serveUpload(S3Request request, String id) throws IOException, S3Error {
    switch (request.method()) {
      case "PUT" -> uploads.part(request, id);
      case "POST" -> uploads.complete(request, id);
      case "DELETE" -> uploads.abort(request, id);
      default -> throw notImplemented();
    }
  }

  private static S3Error notImplemented() {
    return new S3Error(
        501, "NotImplemented", "A header or query you provided implies a missing functionality.");
  }
}
