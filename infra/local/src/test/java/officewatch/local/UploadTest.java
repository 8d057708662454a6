package officewatch.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import officewatch.embedded.samples.SampleInvoice;
import officewatch.embedded.samples.SampleLine;
import officewatch.embedded.samples.SampleVendors;
import officewatch.local.RunningInstallation.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long after an upload its result is in a list that was read just before, and what memory the
 * processes take after a year's worth of documents. Run with {@code -Dofficewatch.bench=true}.
 */
@EnabledIfSystemProperty(named = "officewatch.bench", matches = "true")
final class UploadTest {
  private static final int WARM_UP = 20;
  private static final int UPLOADS = 200;
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final String LIST = "/api/v1/invoices?status=SCANNED&limit=1";

  @TempDir Path folder;

  @Test
  void figures() throws Exception {
    try (RunningInstallation officeWatch = RunningInstallation.start(folder.resolve("data"))) {
      String token = officeWatch.register("upload");
      for (int i = 0; i < WARM_UP; i++) {
        untilVisible(officeWatch, token, i);
      }
      long[] nanos = new long[UPLOADS];
      for (int i = 0; i < UPLOADS; i++) {
        nanos[i] = untilVisible(officeWatch, token, WARM_UP + i);
      }
      Arrays.sort(nanos);
      System.out.printf(
          "upload to visible result    p50 %.0f ms   p99 %.0f ms   longest %.0f ms%n",
          Load.at(nanos, 0.5), Load.at(nanos, 0.99), Load.at(nanos, 1));
      List<Long> processes = officeWatch.processes().map(ProcessHandle::pid).toList();
      System.out.printf(
          "memory of %d processes      %d MB proportional (PSS), %d MB resident (RSS)%n",
          processes.size(), megabytes(processes, "Pss:"), megabytes(processes, "Rss:"));
    }
  }

  /** Nanoseconds from the last byte sent to a list that shows the result. */
  private static long untilVisible(RunningInstallation officeWatch, String token, int number)
      throws Exception {
    byte[] pdf = invoice(number).pdf();
    Answer announced =
        officeWatch.post(
            "/api/v1/invoices/uploads",
            token,
            "{\"fileName\":\"invoice.pdf\",\"contentType\":\"application/pdf\",\"size\":%d}"
                .formatted(pdf.length));
    String id = announced.json().at("/invoiceId").asText();
    assertThat(id).as(announced.toString()).isNotEmpty();
    officeWatch.get(LIST, token);
    assertThat(officeWatch.put(announced.json().get("upload"), pdf)).isEqualTo(200);
    long start = System.nanoTime();
    RunningInstallation.await(
        LONGEST,
        () -> {
          JsonNode newest = officeWatch.get(LIST, token).json().at("/items/0/id");
          return newest.asText().equals(id);
        });
    return System.nanoTime() - start;
  }

  private static SampleInvoice invoice(int number) {
    LocalDate day = LocalDate.of(2026, 1, 1).plusDays(number);
    return new SampleInvoice(
        SampleVendors.SLACK,
        "SB-" + (10_000 + number),
        day,
        day.plusDays(14),
        day,
        day.plusMonths(1).minusDays(1),
        "Nordlicht Studio GmbH",
        List.of(new SampleLine("Slack Pro, monthly", 10, 875)),
        false);
  }

  private static long megabytes(List<Long> processes, String line) throws IOException {
    long kilobytes = 0;
    for (long process : processes) {
      kilobytes +=
          Files.readAllLines(Path.of("/proc/" + process + "/smaps_rollup")).stream()
              .filter(text -> text.startsWith(line))
              .mapToLong(text -> Long.parseLong(text.replaceAll("\\D", "")))
              .sum();
    }
    return kilobytes >> 10;
  }
}
