package officewatch.reader.sandbox;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.LogManager;
import officewatch.reader.Verdict;
import officewatch.reader.pdf.InProcessPdf;
import officewatch.reader.pdf.PdfContent;
import officewatch.reader.pdf.PdfLimits;

/** The program of a child: documents in on standard input, answers out on standard output. */
public final class PdfChild {
  private static final long IDLE = Long.MAX_VALUE;

  private PdfChild() {}

  /**
   * Serves until standard input ends, which it does when the parent is gone.
   *
   * @param args milliseconds after which a document ends this process, whatever the parent does
   */
  public static void main(String[] args) throws IOException {
    LogManager.getLogManager().reset();
    AtomicLong end = new AtomicLong(IDLE);
    long patience = Long.parseLong(args[0]) * 1_000_000;
    Thread.ofPlatform().daemon().start(() -> haltWhenLate(end));
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
    DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
    InProcessPdf pdfs = new InProcessPdf();
    while (true) {
      int length;
      try {
        length = in.readInt();
      } catch (EOFException e) {
        return;
      }
      end.set(System.nanoTime() + patience);
      Wire.write(out, read(pdfs, in, length));
      out.flush();
      end.set(IDLE);
    }
  }

  private static PdfContent read(InProcessPdf pdfs, DataInputStream in, int length)
      throws IOException {
    if (length < 0 || length > PdfLimits.DEFAULT.bytes()) {
      in.skipNBytes(Math.max(0, length));
      return PdfContent.refused(Verdict.RESOURCE_LIMIT);
    }
    return pdfs.read(in.readNBytes(length));
  }

  /** A parent that was killed cannot kill: the child must end by itself. */
  private static void haltWhenLate(AtomicLong end) {
    try {
      while (true) {
        Thread.sleep(500);
        long late = end.get();
        if (late != IDLE && System.nanoTime() - late > 0) {
          Runtime.getRuntime().halt(4);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
