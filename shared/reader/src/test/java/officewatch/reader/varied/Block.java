package officewatch.reader.varied;

import java.util.List;

/** A piece of a document as a person would describe it; renderers give it a place. */
sealed interface Block {

  record Title(String text, double size, boolean right) implements Block {}

  record Text(List<String> lines, double size) implements Block {}

  record Pairs(List<Pair> pairs, Form form, boolean right) implements Block {}

  /** Numbers stand at the right edge of their column. */
  record Table(List<String> headings, List<Boolean> numeric, List<List<String>> rows)
      implements Block {}

  record Beside(List<Block> left, List<Block> right) implements Block {}

  /** A row of texts at places of their own, of a page with 100 columns. */
  record Places(List<Place> places) implements Block {}

  record NewPage() implements Block {}

  record Foot(List<String> lines) implements Block {}

  /**
   * @param column where the text begins, or ends if it is set to the right
   */
  record Place(int column, boolean right, String text) {}

  record Pair(String label, String value) {}

  /** How a label and its value stand to each other. */
  enum Form {
    COLON,
    GAP,
    ABOVE,
    DOTTED,
    GRID,
    DASH,
    SPACED,
    TINY_ABOVE,
    // The rest is held out.
    BARE,
    LINE,
    BULLET,
    EQUALS,
    FLUSH
  }
}
