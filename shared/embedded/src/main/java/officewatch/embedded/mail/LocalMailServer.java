package officewatch.embedded.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import officewatch.embedded.Ports;
import org.subethamail.smtp.server.SMTPServer;

/**
 * An SMTP server on the loopback address that receives mail as SES does: the raw message is stored,
 * then a notice with the envelope recipients is published, then the sender is told 250.
 */
public final class LocalMailServer implements AutoCloseable {
  private static final String PART = "mail";
  private static final int MAX_RECIPIENTS = 100;

  private final SMTPServer server;

  private LocalMailServer(SMTPServer server) {
    this.server = server;
  }

  /**
   * Starts receiving.
   *
   * @param port TCP port, 0 for a free one
   * @throws officewatch.embedded.PortTaken if another program listens on the port
   */
  public static LocalMailServer start(
      int port, MailSettings settings, RawMailStore store, NoticePublisher publisher)
      throws IOException {
    SMTPServer server =
        SMTPServer.port(Ports.claim(PART, port))
            .bindAddress(InetAddress.getLoopbackAddress())
            .hostName("localhost")
            .softwareName("OfficeWatch")
            .insertReceivedHeaders()
            .executorService(Executors.newVirtualThreadPerTaskExecutor())
            .connectionTimeout(1, TimeUnit.MINUTES)
            .maxRecipients(MAX_RECIPIENTS)
            .maxMessageSize(Conversation.MAX_BYTES)
            .messageHandlerFactory(context -> new Conversation(settings, store, publisher))
            .build();
    server.start();
    return new LocalMailServer(server);
  }

  /** The TCP port it listens on. */
  public int port() {
    return server.getPortAllocated();
  }

  @Override
  public void close() {
    server.stop();
  }
}
