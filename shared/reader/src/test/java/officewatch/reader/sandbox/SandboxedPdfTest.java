package officewatch.reader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import officewatch.reader.Verdict;
import officewatch.reader.pdf.InProcessPdf;
import officewatch.reader.pdf.PdfContent;
import officewatch.reader.pdf.SamplePdfs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SandboxedPdfTest {
  private static final byte[] GOOD = SamplePdfs.text("Invoice number  INV-1", "Total  12.00 EUR");

  /** Interpreted for seconds, by far longer than it takes to find and kill the child. */
  private static final byte[] SLOW = SamplePdfs.exponentialForms(12);

  @Test
  void answersAsTheReaderInThisProcess() {
    try (SandboxedPdf sandbox = new SandboxedPdf()) {
      PdfContent here = new InProcessPdf().read(GOOD);

      assertThat(sandbox.read(GOOD)).isEqualTo(here);
      assertThat(sandbox.read(GOOD)).isEqualTo(here);
    }
  }

  @Test
  void killsTheChildAtTheDeadlineAndGoesOn() {
    Set<Long> before = children();
    try (SandboxedPdf sandbox = new SandboxedPdf(options(Duration.ofMillis(1), 100))) {
      assertThat(sandbox.read(SLOW).verdict()).isEqualTo(Verdict.TIMEOUT);
      assertThat(sandbox.read(SLOW).verdict()).isEqualTo(Verdict.TIMEOUT);
    }
    awaitGone(before);
  }

  @Test
  void aDeadChildCostsOnlyItsOwnDocument() throws Exception {
    Set<Long> before = children();
    try (SandboxedPdf sandbox = new SandboxedPdf(options(Duration.ofSeconds(10), 100));
        ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<PdfContent> reading = thread.submit(() -> sandbox.read(SLOW));
      Set<Long> known = new HashSet<>(before);
      known.addAll(killNewChild(known));
      // The first death might have been somebody else's doing, so the document gets a second child.
      killNewChild(known);

      assertThat(reading.get(20, TimeUnit.SECONDS).verdict()).isEqualTo(Verdict.RESOURCE_LIMIT);
      assertThat(sandbox.read(GOOD).verdict()).isEqualTo(Verdict.OK);
    }
  }

  @Test
  void replacesAChildThatDiedWhileIdle() {
    Set<Long> before = children();
    try (SandboxedPdf sandbox = new SandboxedPdf(options(Duration.ofSeconds(10), 100))) {
      assertThat(sandbox.read(GOOD).verdict()).isEqualTo(Verdict.OK);
      killNewChild(before);
      awaitGone(before);

      assertThat(sandbox.read(GOOD).verdict()).isEqualTo(Verdict.OK);
    }
  }

  @Test
  void replacesAChildAfterItsShareOfDocuments() {
    Set<Long> before = children();
    try (SandboxedPdf sandbox = new SandboxedPdf(options(Duration.ofSeconds(10), 2))) {
      sandbox.read(GOOD);
      Set<Long> first = newChildren(before);
      sandbox.read(GOOD);
      sandbox.read(GOOD);

      assertThat(newChildren(before)).doesNotContainAnyElementsOf(first);
    }
  }

  @Test
  void endsItsChildrenAndRefusesWhenClosed() {
    Set<Long> before = children();
    SandboxedPdf sandbox = new SandboxedPdf();
    sandbox.read(GOOD);
    sandbox.close();

    awaitGone(before);
    assertThatThrownBy(() -> sandbox.read(GOOD)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void servesManyThreads() throws Exception {
    try (SandboxedPdf sandbox = new SandboxedPdf();
        ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<PdfContent>> answers =
          IntStream.range(0, 40).mapToObj(_ -> threads.submit(() -> sandbox.read(GOOD))).toList();
      for (Future<PdfContent> answer : answers) {
        assertThat(answer.get(30, TimeUnit.SECONDS).verdict()).isEqualTo(Verdict.OK);
      }
    }
  }

  private static SandboxOptions options(Duration deadline, int documents) {
    return new SandboxOptions(1, 128, deadline, documents);
  }

  private static Set<Long> children() {
    return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
  }

  private static Set<Long> newChildren(Set<Long> before) {
    Set<Long> now = children();
    now.removeAll(before);
    return now;
  }

  private static Set<Long> killNewChild(Set<Long> before) {
    await(() -> newChildren(before).stream().anyMatch(SandboxedPdfTest::isRunningJava));
    Set<Long> found = newChildren(before);
    found.forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
    return found;
  }

  /** Killed before it has become java, it would count as a process that could not be started. */
  private static boolean isRunningJava(long pid) {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().command())
        .filter(command -> Path.of(command).endsWith("java"))
        .isPresent();
  }

  private static void awaitGone(Set<Long> before) {
    await(() -> newChildren(before).isEmpty());
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
      Thread.onSpinWait();
    }
  }
}
