package officewatch.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import officewatch.embedded.DataFolder;
import officewatch.embedded.Ports;
import officewatch.embedded.mail.LocalMailServer;
import officewatch.embedded.mail.MailSettings;
import officewatch.local.gateway.Gateway;
import officewatch.local.gateway.ManifestRouting;
import officewatch.local.gateway.Site;
import officewatch.manifest.Manifest;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** OfficeWatch, running: everything that one data folder keeps. */
final class Installation implements AutoCloseable {
  private static final Duration STOP = Duration.ofSeconds(2);

  private final Path data;
  private final Closing closing;
  private final Parts parts;
  private final Functions functions;
  private final LocalMailServer mail;
  private final Gateway gateway;

  private Installation(
      Path data,
      Closing closing,
      Parts parts,
      Functions functions,
      LocalMailServer mail,
      Gateway gateway) {
    this.data = data;
    this.closing = closing;
    this.parts = parts;
    this.functions = functions;
    this.mail = mail;
    this.gateway = gateway;
  }

  /**
   * Starts everything in the folder; returns when mail and requests are taken.
   *
   * @throws officewatch.embedded.PortTaken if another program listens on one of the ports
   * @throws officewatch.embedded.FolderInUse if another installation runs in the folder
   */
  static Installation start(Options options) throws IOException, InterruptedException {
    // Said at once, rather than after the database has been made.
    int httpPort = Ports.claim("http", options.httpPort());
    int smtpPort = Ports.claim("smtp", options.smtpPort());
    Closing closing = new Closing();
    boolean started = false;
    try {
      Path data = closing.add("data folder", STOP, DataFolder.take(options.data())).path();
      Parts parts = Parts.start(options, data, closing);
      Functions functions = Functions.start(parts, data, httpPort, closing);
      functions.serveQueues(closing);
      functions.serveSchedules(closing);
      LocalMailServer mail = mail(smtpPort, parts, closing);
      Gateway gateway =
          closing.add(
              "gateway",
              STOP,
              Gateway.start(
                  httpPort,
                  ManifestRouting.of(Manifest.load()),
                  Site.load(parts.objects().endpoint().toString()),
                  functions::call,
                  functions.socketRoute()));
      started = true;
      return new Installation(data, closing, parts, functions, mail, gateway);
    } finally {
      if (!started) {
        closing.close();
      }
    }
  }

  /** The folder that keeps everything. */
  Path data() {
    return data;
  }

  int httpPort() {
    return gateway.port();
  }

  int smtpPort() {
    return mail.port();
  }

  Parts parts() {
    return parts;
  }

  Functions functions() {
    return functions;
  }

  /** Also closes this, and first. */
  void closeFirst(String name, AutoCloseable part) {
    closing.add(name, STOP, part);
  }

  /** Stops everything; no process is left. */
  @Override
  public void close() {
    closing.close();
  }

  private static LocalMailServer mail(int port, Parts parts, Closing closing) throws IOException {
    S3Client objects = closing.add("object client", STOP, parts.objects().client());
    SqsClient queues = parts.queueClient();
    String queue = parts.queues().url(Queues.INBOUND_MAIL.queue);
    return closing.add(
        "mail",
        STOP,
        LocalMailServer.start(
            port,
            MailSettings.of(Set.of(Functions.MAIL_DOMAIN), Parts.BUCKET),
            (key, message) ->
                objects.putObject(
                    request -> request.bucket(Parts.BUCKET).key(key).contentType("message/rfc822"),
                    RequestBody.fromBytes(message)),
            notice -> queues.sendMessage(request -> request.queueUrl(queue).messageBody(notice))));
  }
}
