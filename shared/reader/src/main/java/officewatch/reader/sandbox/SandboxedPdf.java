package officewatch.reader.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import officewatch.reader.Verdict;
import officewatch.reader.pdf.PdfContent;
import officewatch.reader.pdf.PdfLimits;
import officewatch.reader.pdf.PdfSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads PDFs in a pool of child processes that are started when first needed. A child that dies
 * costs its own document only. Safe for use by many threads.
 */
public final class SandboxedPdf implements PdfSource, AutoCloseable {
  private final SandboxOptions options;
  private final Semaphore slots;
  private final Deque<Child> idle = new ConcurrentLinkedDeque<>();
  private final ScheduledExecutorService watchdog;
  private volatile boolean closed;

  public SandboxedPdf() {
    this(SandboxOptions.DEFAULT);
  }

  public SandboxedPdf(SandboxOptions options) {
    this.options = options;
    this.slots = new Semaphore(options.children());
    this.watchdog =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("pdf-watchdog").factory());
  }

  /**
   * {@inheritDoc}
   *
   * @throws UncheckedIOException when no child can be started: the machine fails, not the document
   * @throws IllegalStateException after {@link #close()}
   */
  @Override
  public PdfContent read(byte[] pdf) {
    if (pdf.length > PdfLimits.DEFAULT.bytes()) {
      return PdfContent.refused(Verdict.RESOURCE_LIMIT);
    }
    try {
      slots.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return PdfContent.refused(Verdict.TIMEOUT);
    }
    try {
      Optional<PdfContent> content = read(child(), pdf);
      // A child that somebody else ended says nothing about the document: ask a fresh one, once.
      return content.isPresent()
          ? content.get()
          : read(child(), pdf).orElseGet(() -> PdfContent.refused(Verdict.RESOURCE_LIMIT));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start a process for reading PDFs", e);
    } finally {
      slots.release();
    }
  }

  /** The child's answer; empty when it was ended from outside before it had one. */
  private Optional<PdfContent> read(Child child, byte[] pdf) {
    boolean reusable = false;
    try {
      PdfContent content = child.exchange(pdf, watchdog, options.deadline());
      reusable = child.served() < options.documentsPerChild();
      return Optional.of(content);
    } catch (IOException e) {
      if (child.timedOut()) {
        return Optional.of(PdfContent.refused(Verdict.TIMEOUT));
      }
      return child.ranOutOfMemory()
          ? Optional.of(PdfContent.refused(Verdict.RESOURCE_LIMIT))
          : Optional.empty();
    } finally {
      if (reusable && !closed) {
        idle.push(child);
      } else {
        child.close();
      }
      if (closed) {
        drain();
      }
    }
  }

  private Child child() throws IOException {
    if (closed) {
      throw new IllegalStateException("The sandbox is closed");
    }
    for (Child child = poll(); child != null; child = poll()) {
      if (child.isAlive()) {
        return child;
      }
      child.close();
    }
    return Child.start(options);
  }

  private @Nullable Child poll() {
    return idle.poll();
  }

  private void drain() {
    for (Child child = poll(); child != null; child = poll()) {
      child.close();
    }
  }

  /** Ends all children; documents being read are finished first by their own threads. */
  @Override
  public void close() {
    closed = true;
    drain();
    // Children still at work are watched until they are done.
    watchdog.shutdown();
  }
}
