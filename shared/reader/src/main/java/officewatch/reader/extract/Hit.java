package officewatch.reader.extract;

import java.util.Set;

/** A label found in a cell; places are those of the cell's text. */
record Hit(Set<LabelKind> kinds, int start, int end) {
  boolean is(LabelKind kind) {
    return kinds.contains(kind);
  }
}
