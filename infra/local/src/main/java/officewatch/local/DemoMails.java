package officewatch.local;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import officewatch.embedded.samples.DemoYear;
import officewatch.embedded.samples.SampleInvoice;
import officewatch.embedded.samples.SampleMail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.client.SmartClient;

/**
 * Forwards the demo year by SMTP, in the background. One that is cut off goes on at the next start;
 * the mail it was cut off at may be sent twice, which the inbox notices.
 */
final class DemoMails implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DemoMails.class);
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(40);

  private final DemoOrganization demo;
  private final int smtpPort;
  private final Thread thread =
      Thread.ofPlatform().daemon().name("demo mails").unstarted(this::run);
  private volatile boolean running = true;

  private DemoMails(DemoOrganization demo, int smtpPort) {
    this.demo = demo;
    this.smtpPort = smtpPort;
  }

  static DemoMails start(DemoOrganization demo, int smtpPort) {
    DemoMails mails = new DemoMails(demo, smtpPort);
    mails.thread.start();
    return mails;
  }

  /** Finishes the mail under way. */
  @Override
  public void close() throws InterruptedException {
    running = false;
    thread.interrupt();
    thread.join();
  }

  private void run() {
    try {
      send();
    } catch (IOException e) {
      LOG.warn("the demo mails stopped and will go on at the next start", e);
    } catch (InterruptedException stopped) {
      LOG.info("the demo mails go on at the next start");
    }
  }

  private void send() throws IOException, InterruptedException {
    long begin = System.nanoTime();
    List<SampleInvoice> year = DemoYear.of(demo.file().lastMonth());
    int first = demo.file().sent();
    for (int n = first; n < year.size() && running; n++) {
      long start = System.nanoTime();
      send(year.get(n));
      demo.file().sent(n + 1);
      // As long as it took: the machine's other half is for who looks at it meanwhile.
      Duration pause = Duration.ofNanos(System.nanoTime() - start);
      Thread.sleep(pause.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : pause);
    }
    if (first < year.size()) {
      LOG.info(
          "{} demo mails sent in {} s",
          year.size() - first,
          Duration.ofNanos(System.nanoTime() - begin).toSeconds());
    }
  }

  private void send(SampleInvoice invoice) throws IOException {
    String person = demo.file().email();
    byte[] mail = SampleMail.forwarded(invoice, DemoOrganization.PERSON, person, demo.address());
    SmartClient client = SmartClient.createAndConnect("127.0.0.1", smtpPort, "localhost");
    try {
      client.from(person);
      client.to(demo.address());
      client.dataStart();
      client.dataWrite(mail, mail.length);
      client.dataEnd();
    } finally {
      client.quit();
    }
  }
}
