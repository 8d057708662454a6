package officewatch.reader.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import officewatch.reader.pdf.SamplePdfs;

/** Sixty PDFs made to cost time or memory, made one at a time. */
final class Bombs {
  private static final String PAGE =
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources 5 0 R>>";
  private static final String PAGES = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
  private static final String CATALOG = "<</Type/Catalog/Pages 2 0 R>>";
  private static final String FONTS =
      "<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>";
  private static final String TEXT = "BT /F 10 Tf 50 700 Td (Invoice 42) Tj ET";

  private final Map<String, Supplier<byte[]>> all = new LinkedHashMap<>();

  private Bombs() {}

  static Map<String, Supplier<byte[]>> all() {
    Bombs bombs = new Bombs();
    bombs.streams();
    bombs.forms();
    bombs.operators();
    bombs.syntax();
    bombs.structure();
    return bombs.all;
  }

  private void streams() {
    for (int megabytes : new int[] {65, 130, 260, 520, 1_040, 1_500}) {
      all.put("stream of " + megabytes + " MB", () -> content(zeros(megabytes), "/FlateDecode"));
      all.put(
          "stream of " + megabytes + " MB, deflated twice",
          () -> content(deflate(zeros(megabytes)), "[/FlateDecode/FlateDecode]"));
    }
    all.put("embedded file of 500 MB", () -> embedded(zeros(500)));
    all.put(
        "embedded entity bomb",
        () -> embedded(deflate(laughs().getBytes(StandardCharsets.US_ASCII))));
  }

  private void forms() {
    for (int depth : new int[] {5, 7, 9, 11, 13, 15, 17, 19, 25}) {
      all.put("forms to the power of " + depth, () -> SamplePdfs.exponentialForms(depth));
    }
    all.put("a form that draws itself", () -> form("/X Do /X Do"));
    all.put("a form that draws itself a million times", () -> form("/X Do ".repeat(1_000_000)));
    all.put("a glyph that draws itself", Bombs::glyph);
  }

  private void operators() {
    for (String operator :
        new String[] {
          "(x) Tj ",
          "q ",
          "Q ",
          "0 0 9 9 re f ",
          "BT ET ",
          "1 0 0 1 0 0 cm ",
          "/F 9 Tf ",
          "0 0 m 9 9 l S ",
          "0 0 9 9 re W n ",
          "1 g ",
          "[(a)-9(b)]TJ ",
          "BI /W 1/H 1 ID x EI ",
          "/A BMC EMC ",
          "%\n",
          "(xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx) Tj "
        }) {
      all.put(
          "endless " + operator.strip(),
          () ->
              SamplePdfs.operators(operator, Math.min(3_200_000, 20_000_000 / operator.length())));
    }
  }

  private void syntax() {
    for (String open : new String[] {"[", "<<", "(", "<</A", "<</A["}) {
      all.put("content of open " + open, () -> SamplePdfs.operators(open, 2_000_000));
      all.put("objects of open " + open, () -> raw(CATALOG, PAGES, PAGE + open.repeat(200_000)));
    }
    all.put("a number of a million digits", () -> text("9".repeat(1_000_000) + " 0 Td " + TEXT));
    all.put("a name of a million letters", () -> text("/" + "a".repeat(1_000_000) + " gs " + TEXT));
  }

  private void structure() {
    all.put("pages that are their own parent", () -> raw(CATALOG, "<</Type/Pages/Kids[2 0 R]>>"));
    all.put(
        "half a million pages",
        () -> raw(CATALOG, "<</Type/Pages/Kids[" + "3 0 R ".repeat(500_000) + "]>>", PAGE));
    all.put(
        "a page count of two billion",
        () -> raw(CATALOG, PAGES.replace("/Count 1", "/Count 2000000000"), PAGE));
    all.put(
        "a content of 200,000 streams",
        () ->
            raw(
                CATALOG,
                PAGES,
                PAGE.replace("/Contents 4 0 R", "/Contents[" + "4 0 R ".repeat(200_000) + "]"),
                stream("", TEXT),
                FONTS));
    all.put("a length that is the stream", () -> raw(CATALOG, PAGES, PAGE, stream("4 0 R", TEXT)));
    all.put(
        "a page of cosmic size",
        () -> raw(CATALOG, PAGES, PAGE.replace("600 800", "1e38 1e38"), stream("", TEXT), FONTS));
    all.put(
        "a name tree that contains itself",
        () ->
            raw(
                CATALOG.replace("/Pages", "/Names<</EmbeddedFiles 3 0 R>>/Pages"),
                PAGES.replace("3 0 R", "4 0 R"),
                "<</Kids[3 0 R 3 0 R]>>",
                PAGE));
  }

  private static byte[] text(String content) {
    return raw(CATALOG, PAGES, PAGE, stream("", content), FONTS);
  }

  private static String stream(String length, String content) {
    String size = length.isEmpty() ? String.valueOf(content.length()) : length;
    return "<</Length " + size + ">>\nstream\n" + content + "\nendstream";
  }

  private static byte[] form(String content) {
    String resources = "<</XObject<</X 6 0 R>>>>";
    return raw(
        CATALOG,
        PAGES,
        PAGE,
        stream("", "/X Do"),
        resources,
        stream("", content)
            .replaceFirst("<<", "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources 5 0 R"));
  }

  private static byte[] glyph() {
    String font =
        "<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/FirstChar 97"
            + "/LastChar 97/Widths[9]/Encoding<</Differences[97/a]>>/CharProcs<</a 6 0 R>>"
            + "/Resources<</Font<</F 5 0 R>>>>>>";
    return raw(
        CATALOG,
        PAGES,
        PAGE.replace("/Resources 5 0 R", "/Resources<</Font<</F 5 0 R>>>>"),
        stream("", "BT /F 9 Tf (aaaa) Tj ET"),
        font,
        stream("", "9 0 d0 BT /F 9 Tf (aaaa) Tj ET"));
  }

  private static byte[] content(byte[] stream, String filter) {
    return binary(CATALOG, PAGE, "<</Filter" + filter + "/Length " + stream.length + ">>", stream);
  }

  private static byte[] embedded(byte[] stream) {
    String names =
        "/Names<</EmbeddedFiles<</Names[(factur-x.xml)<</F(factur-x.xml)/EF<</F 4 0 R>>>>]>>>>";
    return binary(
        CATALOG.replace("/Pages", names + "/Pages"),
        PAGE.replace("/Contents 4 0 R", ""),
        "<</Type/EmbeddedFile/Filter/FlateDecode/Length " + stream.length + ">>",
        stream);
  }

  private static byte[] binary(String catalog, String page, String head, byte[] stream) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(ascii("%PDF-1.7\n1 0 obj\n" + catalog + "\nendobj\n2 0 obj\n" + PAGES));
    out.writeBytes(ascii("\nendobj\n3 0 obj\n" + page + "\nendobj\n4 0 obj\n" + head));
    out.writeBytes(ascii("\nstream\n"));
    out.writeBytes(stream);
    out.writeBytes(ascii("\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF"));
    return out.toByteArray();
  }

  private static byte[] raw(String... objects) {
    StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
    for (int i = 0; i < objects.length; i++) {
      pdf.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
    }
    return ascii(pdf.append("trailer\n<</Root 1 0 R>>\n%%EOF").toString());
  }

  /** So many megabytes of zeros, deflated without holding them. */
  static byte[] zeros(int megabytes) {
    Deflater deflater = new Deflater(9);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] block = new byte[1 << 20];
    byte[] buffer = new byte[1 << 16];
    for (int i = 0; i < megabytes; i++) {
      deflater.setInput(block);
      drain(deflater, buffer, out);
    }
    deflater.finish();
    drain(deflater, buffer, out);
    deflater.end();
    return out.toByteArray();
  }

  private static byte[] deflate(byte[] bytes) {
    Deflater deflater = new Deflater(9);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    deflater.setInput(bytes);
    deflater.finish();
    drain(deflater, new byte[1 << 16], out);
    deflater.end();
    return out.toByteArray();
  }

  private static void drain(Deflater deflater, byte[] buffer, ByteArrayOutputStream out) {
    for (int n = deflater.deflate(buffer); n > 0; n = deflater.deflate(buffer)) {
      out.write(buffer, 0, n);
    }
  }

  private static String laughs() {
    StringBuilder xml =
        new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY l0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      String before = "&l" + (i - 1) + ";";
      xml.append("<!ENTITY l").append(i).append(" \"").append(before.repeat(10)).append("\">");
    }
    return xml.append("]><rsm:CrossIndustryInvoice>&l29;</rsm:CrossIndustryInvoice>").toString();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
