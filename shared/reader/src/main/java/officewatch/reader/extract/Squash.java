package officewatch.reader.extract;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.Locale;

/**
 * A text reduced to lower-case letters and digits without accents, so that "R E C H N U N G S-NR."
 * and "Rechnungsnr" are equal, with the way back to the original places.
 */
final class Squash {
  private final StringBuilder text = new StringBuilder();
  private final int[] origin;
  private final BitSet starts = new BitSet();
  private final BitSet ends = new BitSet();
  private final BitSet breaks = new BitSet();

  private Squash(int capacity) {
    this.origin = new int[capacity];
  }

  static Squash of(String original) {
    int[] classes = new int[original.length()];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = classOf(original.charAt(i));
    }
    Squash squash = new Squash(2 * original.length());
    for (int i = 0; i < classes.length; i++) {
      if (classes[i] == 0) {
        continue;
      }
      boolean start = i == 0 || boundary(classes[i - 1], classes[i]);
      boolean end = i + 1 == classes.length || boundary(classes[i], classes[i + 1]);
      squash.add(fold(original.charAt(i)), i, start, end);
      squash.breakBefore(i, original);
    }
    return squash;
  }

  /** The text alone, for words that come from a dictionary. */
  static String fold(String original) {
    return of(original).text.toString();
  }

  private void add(String folded, int from, boolean start, boolean end) {
    if (folded.isEmpty()) {
      return;
    }
    int first = text.length();
    starts.set(first, start);
    for (int i = 0; i < folded.length() && text.length() < origin.length; i++) {
      origin[text.length()] = from;
      text.append(folded.charAt(i));
    }
    ends.set(text.length() - 1, end);
  }

  /** A colon, a dash or leading dots stand between a label and its value, not inside either. */
  private void breakBefore(int place, String original) {
    int first = text.length() - 1;
    while (first > 0 && origin[first - 1] == place) {
      first--;
    }
    int dots = 0;
    for (int i = place - 1; i >= 0 && classOf(original.charAt(i)) == 0; i--) {
      char c = original.charAt(i);
      dots += c == '.' || c == '…' ? 1 : 0;
      if (c == ':' || c == '=' || c == '—' || dots > 1) {
        breaks.set(Math.max(0, first));
      }
    }
  }

  /** Whether what stands in front of a character ends a label. */
  boolean breaksBefore(int index) {
    return breaks.get(index);
  }

  int length() {
    return text.length();
  }

  char charAt(int index) {
    return text.charAt(index);
  }

  boolean startsWord(int index) {
    return starts.get(index);
  }

  /** Whether this is a single letter in front of a digit, such as the "A" of "A1B2". */
  boolean beginsCode(int index) {
    return starts.get(index)
        && index > 0
        && index + 1 < text.length()
        && origin[index + 1] == origin[index] + 1
        && Character.isLetter(text.charAt(index))
        && Character.isDigit(text.charAt(index + 1));
  }

  boolean endsWord(int index) {
    return ends.get(index);
  }

  /** Index in the original of the character that gave this one. */
  int origin(int index) {
    return origin[index];
  }

  private static boolean boundary(int left, int right) {
    return left != right && !(left == UPPER && right == LOWER);
  }

  private static final int LOWER = 1;
  private static final int UPPER = 2;
  private static final int DIGIT = 3;
  private static final int SIGN = 4;

  private static int classOf(char c) {
    if (Character.isDigit(c)) {
      return DIGIT;
    }
    if (Character.isLetter(c) && c != 'º' && c != 'ª') {
      return Character.isUpperCase(c) ? UPPER : LOWER;
    }
    return c == '#' || c == '№' ? SIGN : 0;
  }

  private static String fold(char c) {
    if (c < 0x80) {
      return String.valueOf((char) (c >= 'A' && c <= 'Z' ? c + 32 : c));
    }
    return switch (c) {
      case 'ß' -> "ss";
      case 'ø', 'Ø' -> "o";
      case 'æ', 'Æ' -> "ae";
      case 'œ', 'Œ' -> "oe";
      case 'ł', 'Ł' -> "l";
      case 'đ', 'Đ' -> "d";
      case 'ı' -> "i";
      case '№' -> "#";
      default -> unaccented(c);
    };
  }

  private static String unaccented(char c) {
    String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
    return parts.substring(0, 1).toLowerCase(Locale.ROOT);
  }
}
