package officewatch.reader.varied;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import officewatch.reader.CpuTime;
import officewatch.reader.SourceDocument;
import officewatch.reader.engine.InvoiceReader;
import officewatch.reader.mail.MailPart;
import officewatch.reader.mail.MailReader;
import officewatch.reader.pdf.InProcessPdf;
import officewatch.reader.varied.VariedScore.Medium;
import officewatch.reader.varied.VariedScore.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Whole messages, raw bytes to readings, on one thread: prints what it measures. */
@EnabledIfSystemProperty(named = "officewatch.bench", matches = "true")
class SpeedTest {
  private static final int MESSAGES = 300;
  private static final int ROUNDS = 5;

  private final InvoiceReader reader = new InvoiceReader(new InProcessPdf());

  @Test
  void messagesPerSecond() {
    List<byte[]> messages = new ArrayList<>();
    for (int i = 0; i < MESSAGES; i++) {
      Medium medium = i % 4 == 3 ? Medium.HTML : Medium.PDF;
      messages.add(message(VariedScore.sample(Part.DEVELOPED, medium, i, 9), medium));
    }
    for (int i = 0; i < 2; i++) {
      messages.forEach(this::read);
    }
    double[] millis = new double[ROUNDS * MESSAGES];
    int n = 0;
    double start = CpuTime.millis();
    for (int i = 0; i < ROUNDS; i++) {
      for (byte[] message : messages) {
        double before = CpuTime.millis();
        read(message);
        millis[n++] = CpuTime.millis() - before;
      }
    }
    double seconds = (CpuTime.millis() - start) / 1_000;
    Arrays.sort(millis);
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        "messages: p50 %.1f ms, p95 %.1f ms, %.0f a second of one core, heap in use %d MB of %d"
            + " MB%nbeside: invoice2data with poppler 7.0 ms and 143 documents a second%n",
        millis[n / 2],
        millis[n * 95 / 100],
        n / seconds,
        (runtime.totalMemory() - runtime.freeMemory()) >> 20,
        runtime.maxMemory() >> 20);

    assertThat(millis[n / 2]).isLessThanOrEqualTo(10);
    assertThat(millis[n * 95 / 100]).isLessThanOrEqualTo(60);
    assertThat(n / seconds).isGreaterThanOrEqualTo(100);
  }

  private void read(byte[] message) {
    for (MailPart part : MailReader.read(message).documents()) {
      reader.read(new SourceDocument(part.name(), part.mediaType(), part.bytes()));
    }
  }

  private static byte[] message(Sample sample, Medium medium) {
    String type = medium == Medium.PDF ? "application/pdf" : "text/html; charset=utf-8";
    String head =
        "From: Billing <billing@seller.example>\r\n"
            + "To: invoices@buyer.example\r\n"
            + "Subject: Invoice\r\n"
            + "MIME-Version: 1.0\r\n"
            + "Content-Type: "
            + type
            + "\r\nContent-Transfer-Encoding: base64\r\n\r\n";
    String body = Base64.getMimeEncoder().encodeToString(VariedScore.bytes(sample, medium));
    return (head + body + "\r\n").getBytes(StandardCharsets.US_ASCII);
  }
}
