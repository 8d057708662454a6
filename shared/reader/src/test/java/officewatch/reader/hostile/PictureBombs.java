package officewatch.reader.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import officewatch.reader.pdf.SamplePdfs;

/** Pictures, and PDFs of pictures, made to cost time or memory; made one at a time. */
final class PictureBombs {
  private static final int HUGE = 30_000;

  private PictureBombs() {}

  static Map<String, Supplier<byte[]>> all() {
    Map<String, Supplier<byte[]>> all = new LinkedHashMap<>();
    all.put("PNG of 900 million pixels", () -> png(HUGE, HUGE, Bombs.zeros(900)));
    all.put("PNG of 2 billion columns", () -> png(Integer.MAX_VALUE, 1, Bombs.zeros(1)));
    all.put("PNG with 500 MB behind its pixels", () -> png(1_000, 1_000, Bombs.zeros(500)));
    all.put("PNG without pixels", () -> png(10_000, 10_000, new byte[0]));
    all.put("GIF of 4 billion pixels", PictureBombs::gif);
    all.put("JPEG of 4 billion pixels", PictureBombs::jpeg);
    all.put("TIFF of 900 million pixels", () -> tiff(HUGE, HUGE, 1, 0));
    all.put("TIFF of a strip of 2 GB", () -> tiff(8_000, 8_000, 1, Integer.MAX_VALUE));
    all.put("TIFF of 65,535 samples a pixel", () -> tiff(8_000, 8_000, 65_535, 100));
    all.put("TIFF that is its own next page", () -> looped(tiff(100, 100, 1, 10)));
    all.put("TIFF cut in its head", () -> new byte[] {'I', 'I', 42, 0, 8, 0, 0, 0, -1, -1});
    for (String filter : new String[] {"JBIG2Decode", "JPXDecode", "CCITTFaxDecode", "DCTDecode"}) {
      all.put("PDF of garbage for " + filter, () -> picture(filter, 2_000, 3_000, new byte[5_000]));
      all.put("PDF of a huge " + filter, () -> picture(filter, HUGE, HUGE, new byte[5_000]));
    }
    all.put("PDF of 900 MB pixels", () -> picture("FlateDecode", HUGE, HUGE, Bombs.zeros(900)));
    all.put("PDF of a picture drawn 5,000 times", PictureBombs::repeated);
    all.put("PDF of 20,000 clips", PictureBombs::clips);
    all.put("PDF of a page of cosmic size", () -> SamplePdfs.sized(1e12f));
    return all;
  }

  private static byte[] png(int width, int height, byte[] pixels) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    ByteBuffer head = ByteBuffer.allocate(13).putInt(width).putInt(height);
    chunk(out, "IHDR", head.put(new byte[] {8, 0, 0, 0, 0}).array());
    chunk(out, "IDAT", pixels);
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(name);
    out.writeBytes(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }

  private static byte[] gif() {
    byte[] size = {-1, -1, -1, -1};
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("GIF89a".getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(size);
    out.writeBytes(new byte[] {(byte) 0x80, 0, 0, 0, 0, 0, -1, -1, -1, 0x2c, 0, 0, 0, 0});
    out.writeBytes(size);
    out.writeBytes(new byte[] {0, 2, 2, 0x44, 1, 0, 0x3b});
    return out.toByteArray();
  }

  private static byte[] jpeg() {
    return new byte[] {
      -1,
      (byte) 0xd8,
      -1,
      (byte) 0xc0,
      0,
      11,
      8,
      -1,
      -1,
      -1,
      -1,
      1,
      1,
      0x11,
      0,
      -1,
      (byte) 0xda,
      0,
      8,
      1,
      1,
      0,
      0,
      63,
      0,
      -1,
      (byte) 0xd9
    };
  }

  private static byte[] tiff(int width, int height, int samples, int stripBytes) {
    int[][] entries = {
      {256, 4, 1, width},
      {257, 4, 1, height},
      {258, 3, 1, 8},
      {259, 3, 1, 1},
      {262, 3, 1, 1},
      {273, 4, 1, 8},
      {277, 3, 1, samples},
      {278, 4, 1, height},
      {279, 4, 1, stripBytes},
    };
    ByteBuffer file = ByteBuffer.allocate(14 + 12 * entries.length).order(ByteOrder.LITTLE_ENDIAN);
    file.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
    file.putShort((short) entries.length);
    for (int[] entry : entries) {
      file.putShort((short) entry[0]).putShort((short) entry[1]).putInt(entry[2]).putInt(entry[3]);
    }
    return file.putInt(0).array();
  }

  private static byte[] looped(byte[] tiff) {
    ByteBuffer.wrap(tiff).order(ByteOrder.LITTLE_ENDIAN).putInt(tiff.length - 4, 8);
    return tiff;
  }

  private static byte[] picture(String filter, int width, int height, byte[] data) {
    return SamplePdfs.picture("600 0 0 800 0 0 cm /X Do", width, height, filter, data);
  }

  private static byte[] repeated() {
    String draw = "600 0 0 800 0 0 cm " + "/X Do ".repeat(5_000);
    return SamplePdfs.picture(draw, 3_000, 3_000, "FlateDecode", Bombs.zeros(9));
  }

  private static byte[] clips() {
    return SamplePdfs.drawn("0 0 600 800 re W n ".repeat(20_000) + "0 0 600 800 re f ".repeat(9));
  }
}
