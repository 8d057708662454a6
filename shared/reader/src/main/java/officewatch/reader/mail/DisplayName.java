package officewatch.reader.mail;

/** File names of strangers made safe to show: no path, no control or direction characters. */
final class DisplayName {
  private static final int MAX_LENGTH = 200;

  private DisplayName() {}

  static String of(String declared) {
    String name = HeaderText.decoded(declared);
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    StringBuilder safe = new StringBuilder();
    name.codePoints().filter(DisplayName::visible).limit(MAX_LENGTH).forEach(safe::appendCodePoint);
    String shown = safe.toString().strip();
    return shown.equals(".") || shown.equals("..") ? "" : shown;
  }

  private static boolean visible(int c) {
    int type = Character.getType(c);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR;
  }
}
