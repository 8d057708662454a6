package officewatch.reader.mail;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.MimeParameterMapping;

/** Header fields as text: folding, RFC 2047, RFC 2231 and raw 8-bit bytes undone. */
final class HeaderText {
  /** Nobody reads more; the library's decoder is quadratic on hostile text. */
  private static final int MAX_DECODED = 4_000;

  private HeaderText() {}

  /** The unfolded body of a field, encoded words still in it. */
  static String raw(Field field) {
    String whole = TextDecoder.decode(field.getRaw().toByteArray(), null);
    int colon = whole.indexOf(':');
    return whole.substring(colon + 1).replace("\r", "").replace("\n", "").strip();
  }

  static String decoded(String raw) {
    String text = raw.length() > MAX_DECODED ? raw.substring(0, MAX_DECODED) : raw;
    if (!text.contains("=?")) {
      return text;
    }
    try {
      return DecoderUtil.decodeEncodedWords(text, DecodeMonitor.SILENT, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException undecodable) {
      return text;
    }
  }

  /** Value (key {@code ""}) and parameters of a structured field, names in lower case. */
  static Map<String, String> parameters(String raw) {
    RawBody body = RawFieldParser.DEFAULT.parseRawBody(new RawField("x", raw));
    MimeParameterMapping mapping = new MimeParameterMapping();
    for (NameValuePair pair : body.getParams()) {
      if (pair.getName() != null && pair.getValue() != null) {
        mapping.addParameter(pair.getName(), pair.getValue());
      }
    }
    Map<String, String> parameters = new HashMap<>();
    mapping
        .getParameters()
        .forEach((name, value) -> parameters.put(name.toLowerCase(Locale.ROOT), recoded(value)));
    String value = body.getValue();
    parameters.put("", value == null ? "" : value.strip().toLowerCase(Locale.ROOT));
    return parameters;
  }

  /** The library hands 8-bit bytes over as Latin-1 characters. */
  private static String recoded(String value) {
    boolean bytes = value.chars().allMatch(c -> c < 256) && value.chars().anyMatch(c -> c > 127);
    return bytes ? TextDecoder.decode(value.getBytes(StandardCharsets.ISO_8859_1), null) : value;
  }
}
