package officewatch.reader.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Joins glyphs to words in the order of drawing. */
final class WordCollector {
  private final List<Word> words = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable TextPosition first;
  private @Nullable TextPosition last;
  private double size;

  void add(TextPosition glyph, String unicode) {
    String clean = Glyphs.clean(unicode);
    if (clean.isBlank()) {
      finishWord();
      return;
    }
    TextPosition before = last;
    if (before != null) {
      if (isShadow(before, glyph)) {
        return;
      }
      if (!continues(before, glyph)) {
        finishWord();
      }
    }
    if (first == null) {
      first = glyph;
      size = size(glyph);
    }
    text.append(clean);
    last = glyph;
  }

  List<Word> words() {
    finishWord();
    return words;
  }

  /** Bold is sometimes faked by drawing a glyph twice with a small shift. */
  private boolean isShadow(TextPosition before, TextPosition glyph) {
    return before.getUnicode().equals(glyph.getUnicode())
        && Math.abs(glyph.getXDirAdj() - before.getXDirAdj()) < 0.2 * before.getWidthDirAdj()
        && Math.abs(glyph.getYDirAdj() - before.getYDirAdj()) < 0.2 * size;
  }

  private boolean continues(TextPosition before, TextPosition glyph) {
    if (before.getDir() != glyph.getDir()
        || Math.abs(before.getYDirAdj() - glyph.getYDirAdj()) > 0.25 * size) {
      return false;
    }
    double gap = glyph.getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj();
    double space = glyph.getWidthOfSpace();
    double allowed = space > 0 ? Math.clamp(0.4 * space, 0.07 * size, 0.2 * size) : 0.15 * size;
    return gap <= allowed && gap > -0.6 * size;
  }

  private void finishWord() {
    TextPosition from = first;
    TextPosition to = last;
    if (from != null && to != null) {
      double x = from.getXDirAdj();
      double right = Math.max(x, to.getXDirAdj() + to.getWidthDirAdj());
      words.add(
          new Word(text.toString(), x, from.getYDirAdj(), right - x, size, (int) from.getDir()));
    }
    text.setLength(0);
    first = null;
    last = null;
  }

  private static double size(TextPosition glyph) {
    // The nominal font size is an arbitrary number when the matrix does the scaling.
    double size = Math.abs(glyph.getYScale());
    if (!(size > 0.5) || size > 500) {
      size = 1.4 * glyph.getHeightDir();
    }
    return size > 0.5 && Double.isFinite(size) ? size : 1;
  }
}
