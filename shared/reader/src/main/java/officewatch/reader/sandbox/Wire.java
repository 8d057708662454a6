package officewatch.reader.sandbox;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import officewatch.reader.Box;
import officewatch.reader.Verdict;
import officewatch.reader.layout.Cell;
import officewatch.reader.layout.Page;
import officewatch.reader.layout.Row;
import officewatch.reader.ocr.Picture;
import officewatch.reader.ocr.Raster;
import officewatch.reader.pdf.EmbeddedFile;
import officewatch.reader.pdf.PdfContent;

/**
 * The answer of a child as bytes. The parent believes nothing: a hostile PDF may have taken over
 * the child, so every count and place is checked.
 */
final class Wire {
  private static final int MAX_COUNT = 2_000_000;
  private static final int MAX_BYTES = 48 << 20;
  private static final int MAX_DPI = 10_000;

  private Wire() {}

  static void write(DataOutputStream out, PdfContent content) throws IOException {
    out.writeByte(content.verdict().ordinal());
    string(out, content.reason() == null ? "" : content.reason());
    out.writeInt(content.pages().size());
    for (Page page : content.pages()) {
      page(out, page);
    }
    out.writeInt(content.files().size());
    for (EmbeddedFile file : content.files()) {
      string(out, file.name());
      out.writeInt(file.bytes().length);
      out.write(file.bytes());
    }
    strings(out, content.warnings());
    strings(out, content.hidden());
  }

  static PdfContent read(DataInputStream in) throws IOException {
    Verdict verdict = verdict(in);
    String reason = string(in);
    List<Page> pages = new ArrayList<>();
    for (int i = count(in); i > 0; i--) {
      pages.add(page(in));
    }
    List<EmbeddedFile> files = new ArrayList<>();
    for (int i = count(in); i > 0; i--) {
      files.add(new EmbeddedFile(string(in), bytes(in)));
    }
    return new PdfContent(
        verdict, reason.isEmpty() ? null : reason, pages, files, strings(in), strings(in));
  }

  static void write(DataOutputStream out, Raster raster) throws IOException {
    out.writeByte(raster.verdict().ordinal());
    out.writeBoolean(raster.more());
    Picture picture = raster.picture();
    out.writeInt(picture == null ? 0 : picture.width());
    if (picture != null) {
      out.writeInt(picture.height());
      out.writeInt(picture.dpi());
      out.write(picture.grey());
    }
  }

  static Raster readRaster(DataInputStream in) throws IOException {
    Verdict verdict = verdict(in);
    boolean more = in.readBoolean();
    int width = in.readInt();
    if ((verdict == Verdict.OK) != (width != 0)) {
      throw new IOException("A picture is there when all is well, and only then");
    }
    return new Raster(verdict, width == 0 ? null : picture(in, width), more);
  }

  private static Picture picture(DataInputStream in, int width) throws IOException {
    int height = in.readInt();
    int dpi = in.readInt();
    if (width < 1 || height < 1 || (long) width * height > Picture.MAX_PIXELS) {
      throw new IOException("No such picture");
    }
    if (dpi < 1 || dpi > MAX_DPI) {
      throw new IOException("No such resolution");
    }
    byte[] grey = in.readNBytes(width * height);
    if (grey.length < width * height) {
      throw new IOException("The picture ends too early");
    }
    return new Picture(width, height, dpi, grey);
  }

  private static Verdict verdict(DataInputStream in) throws IOException {
    int verdict = in.readByte();
    if (verdict < 0 || verdict >= Verdict.values().length) {
      throw new IOException("No such verdict");
    }
    return Verdict.values()[verdict];
  }

  private static void strings(DataOutputStream out, List<String> strings) throws IOException {
    out.writeInt(strings.size());
    for (String string : strings) {
      string(out, string);
    }
  }

  private static List<String> strings(DataInputStream in) throws IOException {
    List<String> strings = new ArrayList<>();
    for (int i = count(in); i > 0; i--) {
      strings.add(string(in));
    }
    return strings;
  }

  private static void page(DataOutputStream out, Page page) throws IOException {
    out.writeInt(page.number());
    string(out, page.text());
    out.writeInt(page.rows().size());
    for (Row row : page.rows()) {
      out.writeInt(row.cells().size());
      for (Cell cell : row.cells()) {
        out.writeInt(cell.start());
        out.writeInt(cell.end());
        out.writeDouble(cell.box().x());
        out.writeDouble(cell.box().y());
        out.writeDouble(cell.box().width());
        out.writeDouble(cell.box().height());
      }
    }
  }

  private static Page page(DataInputStream in) throws IOException {
    int number = in.readInt();
    String text = string(in);
    List<Row> rows = new ArrayList<>();
    for (int r = count(in); r > 0; r--) {
      List<Cell> cells = new ArrayList<>();
      for (int c = count(in); c > 0; c--) {
        cells.add(cell(in, text));
      }
      rows.add(new Row(cells));
    }
    return new Page("", number, text, rows);
  }

  private static Cell cell(DataInputStream in, String text) throws IOException {
    int start = in.readInt();
    int end = in.readInt();
    if (start < 0 || end < start || end > text.length()) {
      throw new IOException("A cell lies outside its page");
    }
    Box box = new Box(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
    return new Cell(text.substring(start, end), start, end, box);
  }

  private static void string(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String string(DataInputStream in) throws IOException {
    return new String(bytes(in), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > MAX_BYTES) {
      throw new IOException("Too long");
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new IOException("The answer ends too early");
    }
    return bytes;
  }

  private static int count(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > MAX_COUNT) {
      throw new IOException("Too many");
    }
    return count;
  }
}
