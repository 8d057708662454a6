package officewatch.reader.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Interprets pages and collects their words in the order of drawing, without sorting. */
final class WordStripper extends PDFTextStripper {
  private static final int MAX_FORM_DEPTH = 20;

  private final Budget budget;
  private WordCollector visible = new WordCollector();
  private WordCollector invisible = new WordCollector();
  private int formDepth;
  private int readable;
  private int unreadable;

  WordStripper(Budget budget) {
    this.budget = budget;
    // The page counter of the superclass stays at 0 when pages are given one by one.
    setStartPage(0);
  }

  /**
   * Words of the page; text drawn invisibly (the text layer of a scan) only if there is no other.
   */
  List<Word> words(PDPage page) throws IOException {
    visible = new WordCollector();
    invisible = new WordCollector();
    StreamGuard.check(page, budget.limits().streamBytes());
    processPage(page);
    List<Word> words = visible.words();
    return words.isEmpty() ? invisible.words() : words;
  }

  /** Whether fonts without a mapping to characters make the text of the document worthless. */
  boolean garbled() {
    return unreadable > readable;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    budget.operator();
    super.processOperator(operator, operands);
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    nested(form, () -> super.showForm(form));
  }

  @Override
  public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
    nested(form, () -> super.showTransparencyGroup(form));
  }

  private void nested(PDFormXObject form, Drawing drawing) throws IOException {
    if (formDepth >= MAX_FORM_DEPTH) {
      return;
    }
    budget.operator();
    StreamGuard.check(form.getCOSObject(), budget.limits().streamBytes());
    formDepth++;
    try {
      drawing.draw();
    } finally {
      formDepth--;
    }
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    String text = position.getUnicode();
    if (text == null || text.isEmpty()) {
      return;
    }
    budget.characters(text.length());
    if (Character.isISOControl(text.charAt(0)) || text.charAt(0) == '\uFFFD') {
      unreadable++;
      return;
    }
    readable++;
    boolean hidden = getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER;
    (hidden ? invisible : visible).add(position, text);
  }

  @Override
  protected void writePage() {
    // The superclass would lay out the text here; rows are built from the words instead.
  }

  @FunctionalInterface
  private interface Drawing {
    void draw() throws IOException;
  }
}
