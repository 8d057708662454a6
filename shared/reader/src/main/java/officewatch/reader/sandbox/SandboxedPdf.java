package officewatch.reader.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import officewatch.reader.Verdict;
import officewatch.reader.ocr.Raster;
import officewatch.reader.ocr.Rasterizer;
import officewatch.reader.pdf.PdfContent;
import officewatch.reader.pdf.PdfLimits;
import officewatch.reader.pdf.PdfSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads PDFs, and draws the pages of scans, in a pool of child processes that are started when
 * first needed. A child that dies costs its own document only. Safe for use by many threads.
 */
public final class SandboxedPdf implements PdfSource, Rasterizer, AutoCloseable {
  /** Tenths of the deadline for one picture, as reading it takes its time as well. */
  private static final int DRAWING = 6;

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
    return ask(0, pdf, Wire::read, PdfContent::refused);
  }

  /**
   * {@inheritDoc}
   *
   * @throws UncheckedIOException when no child can be started: the machine fails, not the document
   * @throws IllegalStateException after {@link #close()}
   */
  @Override
  public Raster draw(byte[] document, int page) {
    if (document.length > PdfLimits.DEFAULT.bytes()) {
      return Raster.refused(Verdict.RESOURCE_LIMIT);
    }
    return ask(page, document, Wire::readRaster, Raster::refused);
  }

  private <T> T ask(
      int page, byte[] document, Child.Answer<T> answer, Function<Verdict, T> refusal) {
    try {
      slots.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return refusal.apply(Verdict.TIMEOUT);
    }
    try {
      Request<T> request = new Request<>(page, document, answer, refusal);
      Optional<T> content = ask(child(), request);
      // A child that somebody else ended says nothing about the document: ask a fresh one, once.
      return content.isPresent()
          ? content.get()
          : ask(child(), request).orElseGet(() -> refusal.apply(Verdict.RESOURCE_LIMIT));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start a process for reading documents", e);
    } finally {
      slots.release();
    }
  }

  /** The child's answer; empty when it was ended from outside before it had one. */
  private <T> Optional<T> ask(Child child, Request<T> request) {
    boolean reusable = false;
    Duration limit =
        request.page() == 0
            ? options.deadline()
            : options.deadline().multipliedBy(DRAWING).dividedBy(10);
    try {
      T content =
          child.exchange(request.page(), request.document(), request.answer(), watchdog, limit);
      reusable = child.served() < options.documentsPerChild();
      return Optional.of(content);
    } catch (IOException e) {
      if (child.timedOut()) {
        return Optional.of(request.refusal().apply(Verdict.TIMEOUT));
      }
      return child.ranOutOfMemory()
          ? Optional.of(request.refusal().apply(Verdict.RESOURCE_LIMIT))
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

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Request<T>(
      int page, byte[] document, Child.Answer<T> answer, Function<Verdict, T> refusal) {}
}
