package officewatch.reader.sandbox;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** One child process and the pipes to it. Used by one thread at a time. */
final class Child {
  // What -XX:+ExitOnOutOfMemoryError ends a JVM with.
  private static final int OUT_OF_MEMORY = 3;

  private final Process process;
  private final DataOutputStream to;
  private final DataInputStream from;
  private volatile boolean timedOut;
  private int served;

  private Child(Process process) {
    this.process = process;
    this.to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
    this.from = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
  }

  static Child start(SandboxOptions options) throws IOException {
    String temporary = System.getProperty("java.io.tmpdir");
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + options.heapMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxMetaspaceSize=96m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + temporary,
                "-Dpdfbox.fontcache=" + temporary,
                "-Dfile.encoding=UTF-8",
                "-cp",
                ChildClassPath.get(),
                PdfChild.class.getName(),
                Long.toString(2 * options.deadline().toMillis() + 1_000)));
    // Nothing of the parent's environment: it may hold secrets.
    builder.environment().clear();
    builder.redirectError(Redirect.DISCARD);
    return new Child(builder.start());
  }

  /**
   * Sends a document and waits for the answer.
   *
   * @param page 0 for the text of a PDF, else the page of which a picture is wanted
   * @throws IOException when the child died, was killed at the deadline, or talks nonsense
   */
  <T> T exchange(
      int page,
      byte[] document,
      Answer<T> answer,
      ScheduledExecutorService watchdog,
      Duration limit)
      throws IOException {
    served++;
    ScheduledFuture<?> kill = watch(watchdog, limit);
    try {
      to.writeInt(page);
      to.writeInt(document.length);
      to.write(document);
      to.flush();
      return answer.read(from);
    } finally {
      kill.cancel(false);
    }
  }

  private ScheduledFuture<?> watch(ScheduledExecutorService watchdog, Duration deadline)
      throws IOException {
    try {
      return watchdog.schedule(this::expire, deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      throw new IOException("The sandbox was closed", e);
    }
  }

  private void expire() {
    timedOut = true;
    process.destroyForcibly();
  }

  boolean timedOut() {
    return timedOut;
  }

  /** Whether the heap's limit ended it, which is the document's doing. */
  boolean ranOutOfMemory() {
    try {
      return process.waitFor(2, TimeUnit.SECONDS) && process.exitValue() == OUT_OF_MEMORY;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  int served() {
    return served;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** How an answer is understood. */
  @FunctionalInterface
  interface Answer<T> {
    T read(DataInputStream from) throws IOException;
  }

  /** Kills the process; nothing of it is worth waiting for. */
  void close() {
    process.destroyForcibly();
  }
}
