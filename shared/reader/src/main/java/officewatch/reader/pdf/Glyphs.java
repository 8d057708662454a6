package officewatch.reader.pdf;

import java.text.Normalizer;

/** Characters as a reader needs them. */
final class Glyphs {
  private Glyphs() {}

  /** Without control and zero-width characters; ligatures and full-width forms taken apart. */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        clean.append(' ');
      } else if ((c >= 'ﬀ' && c <= 'ﬆ') || (c >= '！' && c <= '～')) {
        clean.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
      } else if (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT) {
        clean.append(c);
      }
    }
    return clean.toString();
  }
}
