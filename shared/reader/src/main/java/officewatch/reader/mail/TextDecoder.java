package officewatch.reader.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.james.mime4j.util.CharsetUtil;
import org.jspecify.annotations.Nullable;

/** Bytes to text where the declared character set may be missing, unknown or wrong. */
final class TextDecoder {
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private TextDecoder() {}

  static String decode(byte[] bytes, @Nullable String declared) {
    Charset charset = declared == null ? null : CharsetUtil.lookup(declared.strip());
    if (charset != null
        && charset.canEncode()
        && !charset.equals(StandardCharsets.UTF_8)
        && !charset.equals(StandardCharsets.US_ASCII)) {
      return withoutMark(new String(bytes, charset));
    }
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      return withoutMark(StandardCharsets.UTF_8.newDecoder().decode(buffer).toString());
    } catch (CharacterCodingException notUtf8) {
      boolean mostlyUtf8 = StandardCharsets.UTF_8.equals(charset);
      return withoutMark(new String(bytes, mostlyUtf8 ? StandardCharsets.UTF_8 : WESTERN));
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }
}
