package officewatch.reader.einvoice;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of an XML file as text. Real files carry a wrong encoding name or blanks before the
 * declaration, which a parser must refuse and a person would not: both are repaired here.
 */
final class XmlText {
  private static final Pattern ENCODING =
      Pattern.compile("\\A\\s*+<\\?xml[^>]{0,200}?encoding\\s{0,9}=\\s{0,9}[\"']([\\w.:-]{1,40})");

  private XmlText() {}

  /** The text from its first {@code <} on; empty when there is none. */
  static String decode(byte[] xml) {
    String text = new String(xml, charset(xml));
    int start = text.indexOf('<');
    int end = text.lastIndexOf('>');
    return start < 0 || end < start ? "" : text.substring(start, end + 1);
  }

  /** Where the document begins behind its XML declaration, whose encoding is settled by now. */
  static int bodyStart(String text) {
    return text.startsWith("<?xml ") ? Math.max(0, text.indexOf("?>") + 2) : 0;
  }

  private static Charset charset(byte[] xml) {
    if (xml.length >= 2) {
      int head = (xml[0] & 0xff) << 8 | (xml[1] & 0xff);
      if (head == 0xfeff || head == 0x003c) {
        return StandardCharsets.UTF_16BE;
      }
      if (head == 0xfffe || head == 0x3c00) {
        return StandardCharsets.UTF_16LE;
      }
    }
    // Text that is valid UTF-8 by chance does not occur; a wrong declaration does.
    if (isUtf8(xml)) {
      return StandardCharsets.UTF_8;
    }
    Charset declared = declared(xml);
    return declared == null || declared.equals(StandardCharsets.UTF_8)
        ? Charset.forName("windows-1252")
        : declared;
  }

  private static boolean isUtf8(byte[] xml) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(xml));
      return true;
    } catch (CharacterCodingException notUtf8) {
      return false;
    }
  }

  private static @Nullable Charset declared(byte[] xml) {
    String head = new String(xml, 0, Math.min(xml.length, 400), StandardCharsets.ISO_8859_1);
    Matcher matcher = ENCODING.matcher(head);
    if (!matcher.find()) {
      return null;
    }
    try {
      Charset charset = Charset.forName(matcher.group(1));
      return charset.name().startsWith("UTF-") ? null : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return null;
    }
  }
}
