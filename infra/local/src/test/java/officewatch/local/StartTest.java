package officewatch.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import officewatch.embedded.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees when it cannot start: one sentence, exit code 1. */
final class StartTest {
  private final Path folder;

  StartTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aTakenPort() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      for (String part : List.of("http", "smtp")) {
        assertThat(start("--" + part + "-port=" + taken.getLocalPort()))
            .isEqualTo(
                "OfficeWatch: port %d is taken: stop the other program or choose another with --%s-port\n"
                    .formatted(taken.getLocalPort(), part));
      }
    }
  }

  @Test
  void aDataFolderInUse() throws Exception {
    try (DataFolder held = DataFolder.take(folder)) {
      assertThat(start())
          .startsWith("OfficeWatch: the data folder " + held.path() + " is in use")
          .hasLineCount(1);
    }
  }

  @Test
  void anOptionThereIsNot() throws Exception {
    assertThat(start("--nonsense")).startsWith("OfficeWatch: there is no option --nonsense\n");
  }

  /** What it writes to standard error; anything but exit code 1 fails. */
  private String start(String... options) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "officewatch.local.Main",
                "--http-port=0",
                "--smtp-port=0",
                "--data=" + folder));
    command.addAll(List.of(options));
    Process process = new ProcessBuilder(command).start();
    try {
      String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(1);
      return error;
    } finally {
      process.destroyForcibly();
    }
  }
}
