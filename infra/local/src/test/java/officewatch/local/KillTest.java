package officewatch.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import officewatch.embedded.samples.SampleInvoice;
import officewatch.embedded.samples.SampleLine;
import officewatch.embedded.samples.SampleMail;
import officewatch.embedded.samples.SampleVendors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGKILL at any moment: every message that was sent is there once, and so is every invoice. */
final class KillTest {
  private static final int MAILS = Integer.getInteger("officewatch.kill.mails", 60);
  private static final int KILLS = Integer.getInteger("officewatch.kill.kills", 4);

  @TempDir Path folder;

  @Test
  void nothingIsLostAndNothingIsTwice() throws Exception {
    long seed = Long.getLong("officewatch.seed", System.nanoTime());
    System.out.println("officewatch.seed=" + seed);
    Random random = new Random(seed);
    try (RunningInstallation officeWatch = RunningInstallation.start(folder.resolve("data"))) {
      String token = officeWatch.register("kay");
      String address = officeWatch.inboundAddress(token);
      int sent = 0;
      for (int kill = 1; kill <= KILLS; kill++) {
        int until = MAILS * kill / KILLS;
        Thread killer = killAfter(officeWatch, random.nextInt(50, 2500));
        sent = sendUntilKilled(officeWatch, address, sent, until);
        killer.join();
        officeWatch.restart();
        // A sender that got no answer sends the same message again, as mail servers do.
        for (; sent < until; sent++) {
          SmtpClient.send(
              officeWatch.smtpPort(), "kay@nordlicht.example", address, mail(sent, address));
        }
      }
      RunningInstallation.await(
          Duration.ofSeconds(120),
          () -> officeWatch.list("/api/v1/invoices?status=SCANNED", token).size() >= MAILS);
      assertThat(officeWatch.list("/api/v1/inbound-messages", token)).hasSize(MAILS);
      assertThat(officeWatch.list("/api/v1/invoices", token)).hasSize(MAILS);
      assertThat(
              officeWatch.list("/api/v1/invoices", token).stream()
                  .map(invoice -> invoice.at("/number").asText()))
          .doesNotHaveDuplicates();
      assertThat(officeWatch.list("/api/v1/findings?kind=UNMANAGED_SUBSCRIPTION", token))
          .hasSize(1);
    }
  }

  private static int sendUntilKilled(
      RunningInstallation officeWatch, String address, int from, int until) {
    int sent = from;
    try {
      for (; sent < until; sent++) {
        SmtpClient.send(
            officeWatch.smtpPort(), "kay@nordlicht.example", address, mail(sent, address));
      }
    } catch (IOException e) {
      // Killed in the middle: this one was not acknowledged.
    }
    return sent;
  }

  private static Thread killAfter(RunningInstallation officeWatch, int millis) {
    return Thread.startVirtualThread(
        () -> {
          try {
            TimeUnit.MILLISECONDS.sleep(millis);
            officeWatch.kill();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private static byte[] mail(int i, String address) {
    LocalDate day = LocalDate.of(2025, 1, 1).plusDays(i);
    SampleInvoice invoice =
        new SampleInvoice(
            SampleVendors.FIGMA,
            "FIG-%05d".formatted(i),
            day,
            day.plusDays(14),
            day,
            day.plusMonths(1).minusDays(1),
            "Nordlicht Studio GmbH",
            List.of(new SampleLine("Figma Professional", 3 + i % 5, 1500)),
            false);
    return SampleMail.forwarded(invoice, "Kay Nord", "kay@nordlicht.example", address);
  }
}
