package officewatch.reader.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import officewatch.reader.CorpusFolder;
import officewatch.reader.Verdict;
import officewatch.reader.ocr.Raster;
import officewatch.reader.pdf.SamplePdfs;
import officewatch.reader.sandbox.SandboxOptions;
import officewatch.reader.sandbox.SandboxedPdf;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Whatever is drawn for an OCR engine ends in a picture of bounded size or a verdict (T-07). With
 * {@code -Dofficewatch.bench=true} there are 2,000 mutations and times are held to the goal.
 */
class HostilePictureTest {
  private static final boolean BENCH = Boolean.getBoolean("officewatch.bench");
  private static final int MUTATIONS = BENCH ? 2_000 : 60;
  private static final double GOAL_SECONDS = 4;
  private static final SandboxedPdf PICTURES =
      new SandboxedPdf(new SandboxOptions(1, 256, Duration.ofSeconds(BENCH ? 6 : 30), 500));

  private final Map<Verdict, Integer> verdicts = new TreeMap<>();
  private double slowest;

  @AfterAll
  static void close() {
    PICTURES.close();
  }

  @Test
  void everyBombHasAVerdict() {
    PictureBombs.all().forEach((name, bomb) -> draw(name, bomb));
    System.out.printf("picture bombs: %s, slowest %.1f s%n", verdicts, slowest);
  }

  @Test
  void everyMutationHasAVerdict() throws IOException {
    List<Path> files = new ArrayList<>();
    try (var pdfs = Files.list(CorpusFolder.of("pdf"))) {
      pdfs.filter(file -> file.toString().endsWith(".pdf")).sorted().forEach(files::add);
    }
    long seed = 4_712;
    Random random = new Random(seed);
    for (int i = 0; i < MUTATIONS; i++) {
      Path file = files.get(random.nextInt(files.size()));
      byte[] other = Files.readAllBytes(files.get(random.nextInt(files.size())));
      byte[] bytes = Mutations.mutate(Files.readAllBytes(file), other, random);
      draw("mutation " + i + " of seed " + seed + ", " + file.getFileName(), () -> bytes);
    }
    System.out.printf("%d drawn mutations: %s, slowest %.1f s%n", MUTATIONS, verdicts, slowest);
  }

  @Test
  void theNextDocumentIsDrawnAsEver() {
    draw("bomb", Objects.requireNonNull(PictureBombs.all().get("PDF of 900 MB pixels")));

    assertThat(PICTURES.draw(SamplePdfs.text("Total 1.00"), 1).verdict()).isEqualTo(Verdict.OK);
  }

  private void draw(String name, Supplier<byte[]> document) {
    byte[] bytes = document.get();
    long start = System.nanoTime();
    Raster raster = PICTURES.draw(bytes, 1);
    double seconds = (System.nanoTime() - start) / 1e9;
    slowest = Math.max(slowest, seconds);
    verdicts.merge(raster.verdict(), 1, Integer::sum);
    assertThat(raster.verdict() == Verdict.OK).as(name).isEqualTo(raster.picture() != null);
    if (BENCH) {
      System.out.printf("%s: %s, %.1f s%n", name, raster.verdict(), seconds);
      assertThat(seconds).as(name).isLessThanOrEqualTo(GOAL_SECONDS);
    }
  }
}
