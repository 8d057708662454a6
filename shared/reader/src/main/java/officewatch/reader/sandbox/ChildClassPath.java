package officewatch.reader.sandbox;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import officewatch.reader.pdf.InProcessPdf;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;

/** What a child needs to know of the parent's classes: the reader and PDFBox, nothing else. */
final class ChildClassPath {
  private static final List<Class<?>> NEEDED =
      List.of(
          InProcessPdf.class,
          PDDocument.class,
          FontBoxFont.class,
          RandomAccessRead.class,
          LogFactory.class);

  private ChildClassPath() {}

  /** The jars of the needed classes (one, when shaded); all of the parent's when they hide. */
  static String get() {
    Set<String> places = new LinkedHashSet<>();
    for (Class<?> type : NEEDED) {
      CodeSource source = type.getProtectionDomain().getCodeSource();
      if (source == null || !"file".equals(source.getLocation().getProtocol())) {
        return System.getProperty("java.class.path");
      }
      try {
        places.add(Path.of(source.getLocation().toURI()).toString());
      } catch (URISyntaxException e) {
        return System.getProperty("java.class.path");
      }
    }
    return String.join(File.pathSeparator, places);
  }
}
