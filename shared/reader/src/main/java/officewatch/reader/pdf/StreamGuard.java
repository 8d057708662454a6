package officewatch.reader.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import officewatch.reader.Verdict;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds decompression bombs before PDFBox decodes a stream, which it does as a whole and in memory.
 */
final class StreamGuard {
  /** Deflate cannot expand by more than this factor. */
  private static final int DEFLATE_RATIO = 1_032;

  private StreamGuard() {}

  static void check(PDPage page, int limit) throws IOException {
    Iterator<PDStream> streams = page.getContentStreams();
    while (streams.hasNext()) {
      check(streams.next().getCOSObject(), limit);
    }
  }

  /** Ends the reading when the decoded stream would be larger than the limit, in bytes. */
  static void check(COSStream stream, int limit) throws IOException {
    COSBase filters = stream.getFilters();
    long raw = stream.getLength();
    if (filters instanceof COSArray chain && chain.size() > 1) {
      boolean flateFirst = isFlate(chain.getObject(0));
      // Nobody needs two compressions; an encoding such as ASCII85 only shrinks.
      long flates = chain.toList().stream().filter(StreamGuard::isFlate).count();
      if (flates > 1 || (flates == 1 && !flateFirst && raw * DEFLATE_RATIO > limit * 16L)) {
        throw new LimitReached(Verdict.RESOURCE_LIMIT);
      }
      if (flateFirst) {
        inflate(stream, raw, limit);
      }
    } else if (isFlate(
        filters instanceof COSArray one && one.size() == 1 ? one.getObject(0) : filters)) {
      inflate(stream, raw, limit);
    } else if (raw > limit) {
      throw new LimitReached(Verdict.RESOURCE_LIMIT);
    }
  }

  private static boolean isFlate(@Nullable COSBase filter) {
    return COSName.FLATE_DECODE.equals(filter) || COSName.FLATE_DECODE_ABBREVIATION.equals(filter);
  }

  private static void inflate(COSStream stream, long raw, int limit) throws IOException {
    if (raw * DEFLATE_RATIO <= limit) {
      return;
    }
    long size = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = new InflaterInputStream(stream.createRawInputStream())) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        if (size > limit) {
          throw new LimitReached(Verdict.RESOURCE_LIMIT);
        }
      }
    } catch (ZipException e) {
      // Damaged streams are repaired by PDFBox, which stops at the damage as well.
      return;
    }
  }
}
