package officewatch.reader.einvoice;

/**
 * Follows the tags of a well-formed XML text beside the parser and knows their character offsets.
 * The JDK's own StAX locations are wrong behind the first refill of its buffer.
 */
final class TagCursor {
  private final String text;
  private int position;
  private int tagStart;
  private boolean endPending;

  TagCursor(String text, int position) {
    this.text = text;
    this.position = position;
  }

  /** Steps over the next start or end tag; an empty-element tag counts as both. */
  void next() {
    if (endPending) {
      endPending = false;
      tagStart = position;
      return;
    }
    int open = text.indexOf('<', position);
    while (open >= 0 && (text.charAt(open + 1) == '!' || text.charAt(open + 1) == '?')) {
      open = text.indexOf('<', behindMarkup(open));
    }
    if (open < 0) {
      throw new IllegalStateException("tags and parser events differ");
    }
    tagStart = open;
    position = behindTag(open);
    endPending = text.charAt(position - 2) == '/';
  }

  /** Offset of the {@code <} of the tag stepped over last. */
  int tagStart() {
    return tagStart;
  }

  /** Offset behind the {@code >} of the tag stepped over last. */
  int tagEnd() {
    return position;
  }

  private int behindMarkup(int open) {
    if (text.startsWith("<!--", open)) {
      return behind("-->", open + 4);
    }
    if (text.startsWith("<![CDATA[", open)) {
      return behind("]]>", open + 9);
    }
    return behind(text.charAt(open + 1) == '?' ? "?>" : ">", open + 2);
  }

  private int behind(String end, int from) {
    int at = text.indexOf(end, from);
    return at < 0 ? text.length() : at + end.length();
  }

  private int behindTag(int open) {
    char quote = 0;
    for (int i = open + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return i + 1;
      }
    }
    return text.length();
  }
}
