package officewatch.embedded.objects;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One range of bytes as RFC 9110 asks for it. */
record ByteRange(long from, long length) {
  private static final Pattern SYNTAX = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

  /** The range a header asks for; null where it is none, which means the whole object. */
  static @Nullable ByteRange of(String header, long size) throws S3Error {
    Matcher range = SYNTAX.matcher(header);
    if (!range.matches() || header.equals("bytes=-")) {
      return null;
    }
    String first = range.group(1);
    String last = range.group(2);
    long from = first.isEmpty() ? Math.max(0, size - Long.parseLong(last)) : Long.parseLong(first);
    long to =
        first.isEmpty() || last.isEmpty() ? size - 1 : Math.min(Long.parseLong(last), size - 1);
    if (from >= size || to < from) {
      throw new S3Error(416, "InvalidRange", "The requested range is not satisfiable");
    }
    return new ByteRange(from, to - from + 1);
  }

  String contentRange(long size) {
    return "bytes %d-%d/%d".formatted(from, from + length - 1, size);
  }
}
