package officewatch.reader.mail;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Opens Outlook's own wrapping, winmail.dat (MS-OXTNEF): its attachments and its HTML or plain
 * body. Nothing in it is compressed, so its size bounds what comes out.
 *
 * @param files attachments in order
 * @param html the body as HTML; empty when there is none
 * @param complete whether it could be read to its end
 */
@SuppressWarnings("ArrayRecordComponent") // one owner, never compared
record Tnef(List<Archive.Entry> files, byte[] html, boolean complete) {
  private static final int SIGNATURE = 0x223E9F78;
  private static final int MAX_FILES = 100;
  private static final Charset WESTERN = Charset.forName("windows-1252");

  // Attribute ids with their types, as they stand in the stream.
  private static final int RENDERING = 0x00069002;
  private static final int TITLE = 0x00018010;
  private static final int DATA = 0x0006800F;
  private static final int ATTACHMENT_PROPERTIES = 0x00069005;
  private static final int MESSAGE_PROPERTIES = 0x00069003;

  // MAPI property ids.
  private static final int LONG_FILE_NAME = 0x3707;
  private static final int ATTACHED_DATA = 0x3701;
  private static final int BODY_HTML = 0x1013;

  static Tnef open(byte[] bytes) {
    Builder found = new Builder();
    boolean complete = false;
    try {
      ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      if (in.getInt() == SIGNATURE) {
        in.getShort();
        while (in.remaining() > 0 && found.files.size() < MAX_FILES) {
          attribute(in, found);
        }
        complete = in.remaining() == 0;
      }
    } catch (RuntimeException broken) {
      // Lengths that point behind the end: what came before them is kept.
      complete = false;
    }
    found.finishFile();
    return new Tnef(found.files, found.html, complete);
  }

  private static void attribute(ByteBuffer in, Builder found) {
    in.get();
    int id = in.getInt();
    byte[] data = new byte[checked(in, in.getInt())];
    in.get(data);
    in.getShort();
    switch (id) {
      case RENDERING -> found.finishFile();
      case TITLE -> found.name = text(data, WESTERN);
      case DATA -> found.data = data;
      case ATTACHMENT_PROPERTIES, MESSAGE_PROPERTIES ->
          properties(ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN), found);
      default -> {}
    }
  }

  private static void properties(ByteBuffer in, Builder found) {
    for (int left = in.getInt(); left > 0; left--) {
      int type = in.getShort() & 0xFFFF;
      int id = in.getShort() & 0xFFFF;
      if (id >= 0x8000) {
        skipName(in);
      }
      boolean several = (type & 0x1000) != 0;
      int single = type & 0x0FFF;
      boolean sized = single == 0x1E || single == 0x1F || single == 0x102 || single == 0x0D;
      int values = several || sized ? in.getInt() : 1;
      for (int i = 0; i < values; i++) {
        byte[] value = new byte[checked(in, sized ? in.getInt() : width(single))];
        in.get(value);
        skip(in, -value.length & 3);
        found.property(id, single, value);
      }
    }
  }

  private static void skipName(ByteBuffer in) {
    skip(in, 16);
    if (in.getInt() == 0) {
      in.getInt();
    } else {
      int length = in.getInt();
      skip(in, length + (-length & 3));
    }
  }

  private static int width(int type) {
    return switch (type) {
      case 0x05, 0x06, 0x07, 0x14, 0x40 -> 8;
      case 0x48 -> 16;
      default -> 4;
    };
  }

  private static void skip(ByteBuffer in, int count) {
    in.position(in.position() + Math.min(checked(in, count), in.remaining()));
  }

  private static int checked(ByteBuffer in, int length) {
    if (length < 0 || length > in.remaining()) {
      throw new IllegalArgumentException("A length points behind the end");
    }
    return length;
  }

  private static String text(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }

  /** What was read so far; a file is finished where the next one starts. */
  private static final class Builder {
    private final List<Archive.Entry> files = new ArrayList<>();
    private String name = "";
    private byte[] data = {};
    private byte[] html = {};

    void property(int id, int type, byte[] value) {
      switch (id) {
        case LONG_FILE_NAME ->
            name = text(value, type == 0x1F ? StandardCharsets.UTF_16LE : WESTERN);
        case BODY_HTML -> html = value;
        case ATTACHED_DATA -> data = data.length == 0 && type == 0x102 ? value : data;
        default -> {}
      }
    }

    void finishFile() {
      if (data.length > 0) {
        files.add(new Archive.Entry(DisplayName.of(name), data));
      }
      name = "";
      data = new byte[0];
    }
  }
}
