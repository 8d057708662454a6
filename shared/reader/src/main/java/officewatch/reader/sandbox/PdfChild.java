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
import officewatch.reader.pdf.InProcessPdf;
import officewatch.reader.pdf.InProcessPictures;
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
    InProcessPictures pictures = new InProcessPictures();
    while (true) {
      int page;
      try {
        page = in.readInt();
      } catch (EOFException e) {
        return;
      }
      end.set(System.nanoTime() + patience);
      byte[] document = document(in);
      if (page == 0) {
        Wire.write(out, pdfs.read(document));
      } else {
        Wire.write(out, pictures.draw(document, page));
      }
      out.flush();
      end.set(IDLE);
    }
  }

  private static byte[] document(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > PdfLimits.DEFAULT.bytes()) {
      throw new IOException("The parent sends nothing so long");
    }
    return in.readNBytes(length);
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
