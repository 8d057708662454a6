package officewatch.reader.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.jspecify.annotations.Nullable;

/** Takes the files out of the name tree of a PDF; images and the like are left where they are. */
final class EmbeddedFiles {
  private static final int MAX_NODES = 1_000;

  /** Of all files together: they leave the process as one answer. */
  private static final int MAX_TOTAL = 32 << 20;

  private EmbeddedFiles() {}

  /** At most {@code limits.files()} files; ones larger than {@code limits.fileBytes()} are left. */
  static List<EmbeddedFile> of(PDDocument document, PdfLimits limits) throws IOException {
    List<EmbeddedFile> files = new ArrayList<>();
    PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
    PDEmbeddedFilesNameTreeNode root = names == null ? null : names.getEmbeddedFiles();
    Deque<PDNameTreeNode<PDComplexFileSpecification>> nodes = new ArrayDeque<>();
    if (root != null) {
      nodes.add(root);
    }
    for (int i = 0; i < MAX_NODES && !nodes.isEmpty(); i++) {
      PDNameTreeNode<PDComplexFileSpecification> node = nodes.remove();
      Map<String, PDComplexFileSpecification> entries = node.getNames();
      if (entries != null) {
        for (Map.Entry<String, PDComplexFileSpecification> entry : entries.entrySet()) {
          if (files.size() >= limits.files()) {
            return files;
          }
          add(files, entry.getKey(), entry.getValue(), limits);
        }
      }
      List<PDNameTreeNode<PDComplexFileSpecification>> kids = node.getKids();
      if (kids != null) {
        nodes.addAll(kids);
      }
    }
    return files;
  }

  private static void add(
      List<EmbeddedFile> files, String key, PDComplexFileSpecification spec, PdfLimits limits)
      throws IOException {
    PDEmbeddedFile file = spec == null ? null : anyOf(spec);
    if (file == null) {
      return;
    }
    String name = spec.getFilename() == null ? key : spec.getFilename();
    try (InputStream in = guarded(file, limits)) {
      byte[] bytes = in.readNBytes(limits.fileBytes() + 1);
      int total = files.stream().mapToInt(f -> f.bytes().length).sum() + bytes.length;
      if (bytes.length <= limits.fileBytes() && total <= MAX_TOTAL) {
        files.add(new EmbeddedFile(name == null ? "" : name, bytes));
      }
    } catch (LimitReached e) {
      // A bomb among the files says nothing about the pages: the file is left out.
      return;
    }
  }

  private static InputStream guarded(PDEmbeddedFile file, PdfLimits limits) throws IOException {
    StreamGuard.check(file.getCOSObject(), limits.fileBytes());
    return file.createInputStream();
  }

  private static @Nullable PDEmbeddedFile anyOf(PDComplexFileSpecification spec) {
    PDEmbeddedFile unicode = spec.getEmbeddedFileUnicode();
    return unicode != null ? unicode : spec.getEmbeddedFile();
  }
}
