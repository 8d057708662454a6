package officewatch.reader.catalogue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A company name made comparable: compatibility forms, case, diacritics, punctuation and "&amp;"
 * unified.
 *
 * <p>{@code core} has no legal form, so "Acme Widgets GmbH" and "ACME Widgets GmbH &amp; Co. KG."
 * are equal by it. They can be two companies in law, but they are one vendor to the people who pay
 * it, and where it matters their VAT ids differ and decide first.
 *
 * @param full all words, single blanks between them; empty when the text has no letter or digit
 * @param core the words without legal forms; empty only if {@code full} is
 * @param region the core without trailing regional words
 */
public record VendorName(String full, String core, String region) {
  private static final int MAX_LENGTH = 200;
  private static final Pattern MARKS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");

  /** Never fails; only the first 200 characters count. */
  public static VendorName of(String text) {
    List<String> tokens = tokens(text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text);
    List<String> core = LegalForms.get().strip(tokens);
    List<String> region = LegalForms.get().stripRegion(core);
    return new VendorName(
        String.join(" ", tokens), String.join(" ", core), String.join(" ", region));
  }

  boolean hasLegalForm() {
    return !full.equals(core);
  }

  boolean isEmpty() {
    return full.isEmpty();
  }

  /** The words of a text, comparable to those of a name. */
  static List<String> tokens(String text) {
    String plain = folded(text);
    List<String> tokens = new ArrayList<>();
    StringBuilder token = new StringBuilder();
    int run = 0; // letters since the last dot or other break
    for (int i = 0; i < plain.length(); i += Character.charCount(plain.codePointAt(i))) {
      int c = plain.codePointAt(i);
      if (isWord(c)) {
        token.appendCodePoint(c);
        run++;
      } else if (c == '.' && run == 1 && isSingle(plain, i + 1)) {
        run = 0; // initials: "S.A.S." is "sas"
      } else if (!isInvisible(c)) {
        run = 0;
        flush(token, tokens);
        if (c == '&' || c == '+') {
          tokens.add(c == '&' ? "and" : "plus");
        }
      }
    }
    flush(token, tokens);
    return tokens;
  }

  private static void flush(StringBuilder token, List<String> tokens) {
    if (!token.isEmpty()) {
      tokens.add(token.toString());
      token.setLength(0);
    }
  }

  private static String folded(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
    plain = Normalizer.normalize(MARKS.matcher(plain).replaceAll(""), Normalizer.Form.NFKC);
    // Up, then down, is the nearest the JDK has to case folding: it also unifies "ß" and "ss".
    return unaccented(plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
  }

  private static boolean isWord(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT
        || c == '\''
        || c == '’'
        || c == '`'
        || c == '´';
  }

  /** Whether one letter stands there alone. */
  private static boolean isSingle(String text, int i) {
    return i < text.length()
        && Character.isLetter(text.charAt(i))
        && (i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1)));
  }

  /** Letters that Unicode does not decompose. */
  private static String unaccented(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case 'ø' -> out.append('o');
        case 'ł' -> out.append('l');
        case 'đ', 'ð' -> out.append('d');
        case 'ı' -> out.append('i');
        case 'æ' -> out.append("ae");
        case 'œ' -> out.append("oe");
        case 'þ' -> out.append("th");
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
