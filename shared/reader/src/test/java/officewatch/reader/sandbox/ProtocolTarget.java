package officewatch.reader.sandbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import officewatch.reader.Verdict;
import officewatch.reader.fuzz.Require;
import officewatch.reader.layout.Cell;
import officewatch.reader.layout.Page;
import officewatch.reader.layout.Row;
import officewatch.reader.ocr.Raster;
import officewatch.reader.pdf.PdfContent;

/** Any bytes as the answer of a child that a document has taken over. */
public final class ProtocolTarget {
  private ProtocolTarget() {}

  public static void fuzzerTestOneInput(byte[] input) {
    text(input);
    picture(input);
  }

  private static void picture(byte[] input) {
    try {
      Raster raster = Wire.readRaster(new DataInputStream(new ByteArrayInputStream(input)));
      Require.that(
          (raster.verdict() == Verdict.OK) == (raster.picture() != null), "OK is a picture");
    } catch (IOException refused) {
      return;
    }
  }

  private static void text(byte[] input) {
    PdfContent content;
    try {
      content = Wire.read(new DataInputStream(new ByteArrayInputStream(input)));
    } catch (IOException refused) {
      return;
    }
    for (Page page : content.pages()) {
      for (Row row : page.rows()) {
        for (Cell cell : row.cells()) {
          Require.that(
              page.text().substring(cell.start(), cell.end()).equals(cell.text()),
              "a cell is a piece of its page");
        }
      }
    }
    byte[] said = said(content);
    Require.that(Arrays.equals(said, again(said)), "what was understood can be said again");
  }

  private static byte[] said(PdfContent content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Wire.write(new DataOutputStream(bytes), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] again(byte[] said) {
    try {
      return said(Wire.read(new DataInputStream(new ByteArrayInputStream(said))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
