package officewatch.reader.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import officewatch.reader.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Opens a zip file one level deep.
 *
 * @param entries what it holds
 * @param verdict {@code OK} when that is all of it
 * @param reason why it is not all of it, or null
 */
record Archive(List<Entry> entries, Verdict verdict, @Nullable String reason) {
  private static final int MAX_ENTRIES = 100;
  private static final long MAX_RATIO = 100;
  private static final long MAX_TOTAL = 64L * 1024 * 1024;

  /** A file of the archive. */
  @SuppressWarnings("ArrayRecordComponent") // one owner, never compared
  record Entry(String name, byte[] bytes) {}

  static Archive open(byte[] zip) {
    List<Entry> entries = new ArrayList<>();
    long left = Math.min(MAX_TOTAL, MAX_RATIO * zip.length);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entries.size() == MAX_ENTRIES) {
          return new Archive(
              entries, Verdict.RESOURCE_LIMIT, "This archive holds more than 100 files.");
        }
        byte[] bytes = in.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
        left -= bytes.length;
        if (left < 0) {
          return new Archive(
              entries,
              Verdict.RESOURCE_LIMIT,
              "This archive unpacks to far more than its own size.");
        }
        if (!entry.isDirectory()) {
          entries.add(new Entry(DisplayName.of(entry.getName()), bytes));
        }
      }
    } catch (IOException | IllegalArgumentException broken) {
      return new Archive(
          entries, Verdict.MALFORMED, "This archive is damaged or protected by a password.");
    }
    return entries.isEmpty()
        ? new Archive(entries, Verdict.MALFORMED, "This archive is damaged or holds nothing.")
        : new Archive(entries, Verdict.OK, null);
  }

  /** Whether it is a file format that happens to be a zip, such as a spreadsheet. */
  boolean isOffice() {
    return entries.stream()
        .anyMatch(e -> e.name().equals("[Content_Types].xml") || e.name().equals("mimetype"));
  }
}
