package officewatch.reader.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import officewatch.reader.CorpusFolder;

/**
 * Runs Jazzer on the targets, one after the other: {@code mvn -Pfuzz -pl shared/reader
 * test-compile}. Findings are written to {@code target/fuzz}; mended, they become seeds.
 */
public final class FuzzAll {
  private static final int LARGEST_SEED = 40_000;

  private FuzzAll() {}

  /**
   * Fuzzes.
   *
   * @param args seconds for each target, then names of targets; all when none is named
   */
  public static void main(String[] args) throws Exception {
    List<Target> targets =
        Arrays.stream(args)
            .skip(1)
            .map(name -> Target.valueOf(name.toUpperCase(Locale.ROOT)))
            .toList();
    int findings = 0;
    for (Target target : targets.isEmpty() ? List.of(Target.values()) : targets) {
      System.out.println(target + ":");
      findings += fuzz(target, args[0]) == 0 ? 0 : 1;
    }
    System.out.println(findings + " targets with findings");
    System.exit(findings == 0 ? 0 : 1);
  }

  private static int fuzz(Target target, String seconds) throws Exception {
    Path folder =
        Files.createDirectories(Path.of("target", "fuzz", target.name().toLowerCase(Locale.ROOT)));
    Path made = Files.createDirectories(folder.resolve("made"));
    for (Path seed : seeds(target)) {
      Files.write(made.resolve(String.valueOf(seed.getFileName())), Files.readAllBytes(seed));
    }
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1500m",
            "-XX:+UseSerialGC",
            "-XX:+EnableDynamicAgentLoading",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            "com.code_intelligence.jazzer.Jazzer",
            "--target_class=" + target.className(),
            "--instrumentation_includes=officewatch.**",
            "--reproducer_path=" + folder,
            "-artifact_prefix=" + folder + "/",
            "-timeout=300",
            "-print_final_stats=1",
            "-max_total_time=" + seconds,
            made.toString()));
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  private static List<Path> seeds(Target target) throws IOException {
    List<Path> seeds = new ArrayList<>(target.seeds());
    Optional<Path> corpus =
        target.corpus().isEmpty() ? Optional.empty() : CorpusFolder.find(target.corpus());
    if (corpus.isPresent()) {
      try (Stream<Path> files = Files.walk(corpus.get())) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          if (Files.size(file) <= LARGEST_SEED) {
            seeds.add(file);
          }
        }
      }
    }
    return seeds;
  }
}
