package officewatch.reader.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.jspecify.annotations.Nullable;

/** Makes the PDFs of the tests, good and hostile. */
public final class SamplePdfs {
  private static final PDType1Font FONT = new PDType1Font(FontName.HELVETICA);

  private SamplePdfs() {}

  /** One page with a line of text per argument. */
  public static byte[] text(String... lines) {
    return build(document -> document.addPage(textPage(document, RenderingMode.FILL, lines)));
  }

  static byte[] invisible(String... lines) {
    return build(document -> document.addPage(textPage(document, RenderingMode.NEITHER, lines)));
  }

  /** One page drawn by these operators; the font is called F. */
  public static byte[] drawn(String operators) {
    return build(
        document ->
            document.addPage(page(document, operators.getBytes(StandardCharsets.ISO_8859_1))));
  }

  static byte[] rotated(int degrees, String line) {
    return build(
        document -> {
          PDPage page = textPage(document, RenderingMode.FILL, line);
          page.setRotation(degrees);
          document.addPage(page);
        });
  }

  static byte[] encrypted(String ownerPassword, String userPassword) {
    return build(
        document -> {
          document.addPage(textPage(document, RenderingMode.FILL, "Secret 42"));
          document.protect(
              new StandardProtectionPolicy(ownerPassword, userPassword, new AccessPermission()));
        });
  }

  static byte[] empty() {
    return build(document -> document.addPage(new PDPage(PDRectangle.A4)));
  }

  static byte[] pages(int count) {
    return build(
        document -> {
          for (int i = 1; i <= count; i++) {
            document.addPage(textPage(document, RenderingMode.FILL, "Page " + i));
          }
        });
  }

  /** A page of text, then a page with the given drawing operators. */
  static byte[] textThen(String operators) {
    return build(
        document -> {
          document.addPage(textPage(document, RenderingMode.FILL, "Invoice 42"));
          document.addPage(page(document, operators.getBytes(StandardCharsets.ISO_8859_1)));
        });
  }

  /** One page that shows the operator again and again. */
  public static byte[] operators(String operator, int times) {
    byte[] content = operator.repeat(times).getBytes(StandardCharsets.ISO_8859_1);
    return build(document -> document.addPage(page(document, content)));
  }

  /** A content stream of zeros that deflates to a thousandth of its size. */
  static byte[] flateBomb(int megabytes) {
    return build(
        document -> {
          PDPage page = new PDPage(PDRectangle.A4);
          PDStream stream = new PDStream(document);
          byte[] zeros = new byte[1 << 20];
          try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            for (int i = 0; i < megabytes; i++) {
              out.write(zeros);
            }
          }
          page.setContents(stream);
          document.addPage(page);
        });
  }

  /** Forms that each draw the next one ten times: ten to the power of the depth. */
  public static byte[] exponentialForms(int depth) {
    return build(
        document -> {
          PDFormXObject form = form(document, "BT /F 9 Tf (x) Tj ET", null);
          for (int i = 0; i < depth; i++) {
            form = form(document, "/X Do ".repeat(10), form);
          }
          PDPage page = page(document, "/X Do".getBytes(StandardCharsets.ISO_8859_1));
          page.getResources().put(COSName.getPDFName("X"), form);
          document.addPage(page);
        });
  }

  /** So many pages with nothing on them. */
  public static byte[] blankPages(int count) {
    return build(
        document -> {
          for (int i = 0; i < count; i++) {
            document.addPage(new PDPage(PDRectangle.A4));
          }
        });
  }

  /**
   * One page that draws a picture called X.
   *
   * @param filter of the data, which is stored as it is
   */
  public static byte[] picture(
      String operators, int width, int height, String filter, byte[] data) {
    return build(
        document -> {
          PDStream stream = new PDStream(document);
          try (OutputStream out = stream.getCOSObject().createRawOutputStream()) {
            out.write(data);
          }
          COSStream image = stream.getCOSObject();
          image.setItem(COSName.SUBTYPE, COSName.IMAGE);
          image.setInt(COSName.WIDTH, width);
          image.setInt(COSName.HEIGHT, height);
          image.setInt(COSName.BITS_PER_COMPONENT, 8);
          image.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
          image.setItem(COSName.FILTER, COSName.getPDFName(filter));
          PDPage page = page(document, operators.getBytes(StandardCharsets.ISO_8859_1));
          COSDictionary pictures = new COSDictionary();
          pictures.setItem("X", image);
          page.getResources().getCOSObject().setItem(COSName.XOBJECT, pictures);
          document.addPage(page);
        });
  }

  /** One page with sides of this many points. */
  public static byte[] sized(float points) {
    return build(document -> document.addPage(new PDPage(new PDRectangle(points, points))));
  }

  /** One page and one embedded file. */
  public static byte[] withFile(String name, String content) {
    return withFiles(Map.of(name, content.getBytes(StandardCharsets.UTF_8)));
  }

  static byte[] withFiles(Map<String, byte[]> files) {
    return build(
        document -> {
          document.addPage(textPage(document, RenderingMode.FILL, "See the file"));
          Map<String, PDComplexFileSpecification> names = new TreeMap<>();
          for (Map.Entry<String, byte[]> file : files.entrySet()) {
            PDComplexFileSpecification spec = new PDComplexFileSpecification();
            spec.setFile(file.getKey());
            spec.setEmbeddedFile(
                new PDEmbeddedFile(document, new ByteArrayInputStream(file.getValue())));
            names.put(file.getKey(), spec);
          }
          PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
          tree.setNames(names);
          PDDocumentNameDictionary dictionary =
              new PDDocumentNameDictionary(document.getDocumentCatalog());
          dictionary.setEmbeddedFiles(tree);
          document.getDocumentCatalog().setNames(dictionary);
        });
  }

  private static PDFormXObject form(
      PDDocument document, String operators, @Nullable PDFormXObject inner) throws IOException {
    PDStream stream = new PDStream(document);
    try (OutputStream out = stream.createOutputStream()) {
      out.write(operators.getBytes(StandardCharsets.ISO_8859_1));
    }
    PDFormXObject form = new PDFormXObject(stream);
    form.setBBox(PDRectangle.A4);
    PDResources resources = new PDResources();
    resources.put(COSName.getPDFName("F"), FONT);
    if (inner != null) {
      resources.put(COSName.getPDFName("X"), inner);
    }
    form.setResources(resources);
    return form;
  }

  private static PDPage page(PDDocument document, byte[] content) throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    PDResources resources = new PDResources();
    resources.put(COSName.getPDFName("F"), FONT);
    page.setResources(resources);
    PDStream stream = new PDStream(document);
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content);
    }
    page.setContents(stream);
    return page;
  }

  private static PDPage textPage(PDDocument document, RenderingMode mode, String... lines)
      throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      float y = 780;
      for (String line : lines) {
        float x = 60;
        for (String cell : line.split(" {2,}")) {
          content.beginText();
          content.setRenderingMode(mode);
          content.setFont(FONT, 10);
          content.newLineAtOffset(x, y);
          content.showText(cell);
          content.endText();
          x += 160;
        }
        y -= 16;
      }
    }
    return page;
  }

  private static byte[] build(Builder builder) {
    try (PDDocument document = new PDDocument()) {
      builder.add(document);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @FunctionalInterface
  private interface Builder {
    void add(PDDocument document) throws IOException;
  }
}
