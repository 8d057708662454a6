package officewatch.reader.ocr;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The program {@code tesseract} (4 or later) in a process of its own for each picture. It gets raw
 * grey pixels on its standard input, so that none of its decoders meets a stranger's file.
 */
public final class Tesseract implements OcrEngine {
  /** What Latin invoices need; each that is installed is used. */
  private static final List<String> LANGUAGES =
      List.of("eng", "deu", "fra", "spa", "ita", "nld", "por", "pol", "swe", "dan", "nor", "fin");

  private static final Pattern VERSION = Pattern.compile("tesseract v?(\\d[\\w.-]*)");
  private static final int MAX_OUTPUT = 4 << 20;
  private static final long MAX_MEMORY = 1L << 30;
  private static final Duration PROBE = Duration.ofSeconds(10);

  /** Kills what is late. */
  private static final ScheduledExecutorService WATCHDOG = watchdog();

  private final List<String> command;
  private final String name;

  private Tesseract(List<String> command, String name) {
    this.command = command;
    this.name = name;
  }

  /** The program on the search path, if it is installed and has a language. */
  public static Optional<Tesseract> installed() {
    return find("tesseract").flatMap(Tesseract::at);
  }

  /** The program at a place; empty when there is none that works. */
  public static Optional<Tesseract> at(Path program) {
    try {
      Matcher version = VERSION.matcher(probe(program, "--version"));
      List<String> languages = languages(probe(program, "--list-langs"));
      if (!version.find() || languages.isEmpty()) {
        return Optional.empty();
      }
      String known = String.join("+", languages);
      return Optional.of(
          new Tesseract(
              command(program, known), "tesseract-" + version.group(1) + " (" + known + ")"));
    } catch (UncheckedIOException | OcrTimeout absent) {
      return Optional.empty();
    }
  }

  private static List<String> languages(String list) {
    List<String> installed = list.lines().map(String::strip).toList();
    return LANGUAGES.stream().filter(installed::contains).toList();
  }

  /** Segmentation 6, one block of lines, keeps a label and its amount together. */
  private static List<String> command(Path program, String languages) {
    List<String> command = new ArrayList<>();
    find("prlimit")
        .ifPresent(limiter -> command.addAll(List.of(limiter.toString(), "--as=" + MAX_MEMORY)));
    command.addAll(
        List.of(
            program.toString(), "stdin", "stdout", "-l", languages, "--psm", "6", "--oem", "1"));
    return List.copyOf(command);
  }

  private static Optional<Path> find(String program) {
    String path = System.getenv("PATH");
    for (String folder : (path == null ? "" : path).split(File.pathSeparator)) {
      Path file = Path.of(folder, program);
      if (!folder.isEmpty() && Files.isExecutable(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<OcrWord> words(Picture picture, Duration limit) throws OcrTimeout {
    List<String> arguments = new ArrayList<>(command);
    arguments.addAll(List.of("--dpi", String.valueOf(picture.dpi()), "tsv"));
    // A picture it stumbles over has no words; asking again would not help.
    return run(arguments, picture, limit)
        .map(table -> TsvWords.parse(table, picture.dpi()))
        .orElse(List.of());
  }

  private static String probe(Path program, String argument) throws OcrTimeout {
    return run(List.of(program.toString(), argument), null, PROBE).orElse("");
  }

  /** What a command writes; empty when it fails. */
  private static Optional<String> run(List<String> command, @Nullable Picture input, Duration limit)
      throws OcrTimeout {
    AtomicBoolean late = new AtomicBoolean();
    Process process = start(command);
    ScheduledFuture<?> kill =
        WATCHDOG.schedule(
            () -> {
              late.set(true);
              process.destroyForcibly();
            },
            limit.toMillis(),
            TimeUnit.MILLISECONDS);
    try (OutputStream to = process.getOutputStream();
        InputStream from = process.getInputStream()) {
      if (input != null) {
        write(input, to);
      }
      to.close();
      byte[] output = from.readNBytes(MAX_OUTPUT);
      if (output.length < MAX_OUTPUT && process.waitFor() == 0) {
        return Optional.of(new String(output, StandardCharsets.UTF_8));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OcrTimeout("Interrupted");
    } catch (IOException ended) {
      // It went before it had read everything: said by what follows.
    } finally {
      kill.cancel(false);
      process.destroyForcibly();
    }
    if (late.get()) {
      throw new OcrTimeout("Took longer than " + limit);
    }
    return Optional.empty();
  }

  private static Process start(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
    // Nothing of this process's environment, which may hold secrets; one thread for one picture.
    builder.environment().clear();
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    builder.environment().put("LC_ALL", "C");
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot run " + command.getFirst(), e);
    }
  }

  /** Netpbm's grey format: a line of numbers and the pixels. */
  private static void write(Picture picture, OutputStream to) throws IOException {
    String head = "P5\n" + picture.width() + " " + picture.height() + "\n255\n";
    to.write(head.getBytes(StandardCharsets.US_ASCII));
    to.write(picture.grey());
  }

  private static ScheduledExecutorService watchdog() {
    ScheduledThreadPoolExecutor watchdog =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("ocr-watchdog").factory());
    watchdog.setRemoveOnCancelPolicy(true);
    return watchdog;
  }
}
