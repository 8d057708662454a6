package officewatch.reader.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import officewatch.reader.CorpusFolder;
import officewatch.reader.Reading;
import officewatch.reader.SourceDocument;
import officewatch.reader.Verdict;
import officewatch.reader.engine.InvoiceReader;
import officewatch.reader.sandbox.SandboxOptions;
import officewatch.reader.sandbox.SandboxedPdf;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Every damaged or hostile PDF gets a verdict and ends nothing but its own child (T-07). With
 * {@code -Dofficewatch.bench=true} all of them are read and their times are held to the goal.
 */
class HostilePdfTest {
  private static final boolean BENCH = Boolean.getBoolean("officewatch.bench");
  private static final int MUTATIONS = BENCH ? 2_000 : 200;
  private static final int EVERY_BOMB = BENCH ? 1 : 4;
  private static final double GOAL_SECONDS = 4;
  private static final SandboxedPdf PDFS =
      new SandboxedPdf(new SandboxOptions(1, 256, Duration.ofMillis(BENCH ? 3_500 : 10_000), 500));

  private final InvoiceReader reader = new InvoiceReader(PDFS);
  private final Map<Verdict, Integer> verdicts = new TreeMap<>();
  private double slowest;

  @AfterAll
  static void close() {
    PDFS.close();
  }

  @Test
  void everyMutationHasAVerdict() throws IOException {
    List<Path> files = new ArrayList<>();
    try (var pdfs = Files.list(CorpusFolder.of("pdf"))) {
      pdfs.filter(file -> file.toString().endsWith(".pdf")).sorted().forEach(files::add);
    }
    try (var pdfs = Files.list(CorpusFolder.of("invoices/text-pdf"))) {
      pdfs.filter(file -> file.toString().endsWith(".pdf")).sorted().forEach(files::add);
    }
    long seed = 4_711;
    Random random = new Random(seed);
    for (int i = 0; i < MUTATIONS; i++) {
      Path file = files.get(random.nextInt(files.size()));
      byte[] other = Files.readAllBytes(files.get(random.nextInt(files.size())));
      byte[] bytes = Mutations.mutate(Files.readAllBytes(file), other, random);
      read("mutation " + i + " of seed " + seed + ", " + file.getFileName(), bytes);
    }
    System.out.printf("%d mutations: %s, slowest %.1f s%n", MUTATIONS, verdicts, slowest);
  }

  @Test
  void everyBombHasAVerdict() {
    int number = 0;
    for (Map.Entry<String, Supplier<byte[]>> bomb : Bombs.all().entrySet()) {
      if (number++ % EVERY_BOMB == 0) {
        Reading reading = read(bomb.getKey(), bomb.getValue().get());
        assertThat(reading.total()).as(bomb.getKey()).isNull();
      }
    }
    assertThat(number).isGreaterThanOrEqualTo(60);
    System.out.printf("%d bombs: %s, slowest %.1f s%n", number, verdicts, slowest);
  }

  private Reading read(String name, byte[] bytes) {
    long start = System.nanoTime();
    Reading reading = reader.read(new SourceDocument(name, "application/pdf", bytes));
    double seconds = (System.nanoTime() - start) / 1e9;
    slowest = Math.max(slowest, seconds);
    verdicts.merge(reading.verdict(), 1, Integer::sum);
    assertThat(reading.verdict() == Verdict.OK || reading.reason() != null).as(name).isTrue();
    if (BENCH) {
      assertThat(seconds).as(name).isLessThanOrEqualTo(GOAL_SECONDS);
    }
    return reading;
  }
}
