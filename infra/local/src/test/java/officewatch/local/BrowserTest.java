package officewatch.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import officewatch.embedded.samples.DemoYear;
import officewatch.embedded.samples.SampleInvoice;
import officewatch.embedded.samples.SampleMail;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The web application in a real browser, by the tests of {@code functions/web/browser}. With {@code
 * -Dofficewatch.screenshots=<folder>} pictures of every page are written there.
 */
final class BrowserTest {
  private static final int MAILS = 24;
  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  @TempDir Path folder;

  @Test
  void journeysAndAccessibility() throws Exception {
    Path web = Path.of("../../functions/web").toAbsolutePath().normalize();
    assumeTrue(
        hasBrowser(web),
        "The browser tests did not run: there is no Chromium on the PATH, nor the npm package"
            + " @sparticuz/chromium in functions/web.");
    Path samples = samples();
    try (RunningInstallation officeWatch = RunningInstallation.start(folder.resolve("data"))) {
      Path log = folder.resolve("browser.log");
      // Not the streams of this process: the test runner speaks with Maven over them.
      ProcessBuilder tests =
          new ProcessBuilder(
                  "node",
                  "node_modules/vitest/vitest.mjs",
                  "run",
                  "--config",
                  "browser/vitest.config.ts")
              .directory(web.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      tests.environment().put("OFFICEWATCH_URL", "http://localhost:" + officeWatch.httpPort());
      tests.environment().put("OFFICEWATCH_SMTP_PORT", String.valueOf(officeWatch.smtpPort()));
      tests.environment().put("OFFICEWATCH_SAMPLES", samples.toString());
      @Nullable String pictures = System.getProperty("officewatch.screenshots");
      if (pictures != null) {
        tests
            .environment()
            .put("OFFICEWATCH_SCREENSHOTS", Path.of(pictures).toAbsolutePath().toString());
      }
      Process running = tests.start();
      running.getOutputStream().close();
      try {
        assertThat(running.waitFor(20, TimeUnit.MINUTES)).as("ended in time").isTrue();
        assertThat(running.exitValue()).as("exit code of the browser tests").isZero();
      } finally {
        running.destroy();
        System.out.println(Files.readString(log));
      }
    }
  }

  private Path samples() throws IOException {
    Path samples = Files.createDirectories(folder.resolve("samples"));
    List<SampleInvoice> year = DemoYear.of(YearMonth.of(2026, 10));
    List<SampleInvoice> last = year.subList(year.size() - MAILS, year.size());
    for (int i = 0; i < last.size(); i++) {
      // The envelope decides whose it is; who it is addressed to in its head does not matter.
      Files.write(
          samples.resolve("%02d.eml".formatted(i)),
          SampleMail.forwarded(
              last.get(i), "Sample Person", "person@nordlicht.example", "x@y.example"));
    }
    Files.write(samples.resolve("invoice.pdf"), year.getFirst().pdf());
    return samples;
  }

  private static boolean hasBrowser(Path web) {
    return Files.exists(web.resolve("node_modules/@sparticuz/chromium"))
        || Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .flatMap(path -> BROWSERS.stream().map(Path.of(path)::resolve))
            .anyMatch(Files::isExecutable);
  }
}
