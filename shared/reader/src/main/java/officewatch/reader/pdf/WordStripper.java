package officewatch.reader.pdf;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** Interprets pages and collects their words in the order of drawing, without sorting. */
final class WordStripper extends PDFTextStripper {
  private static final int MAX_FORM_DEPTH = 20;
  private static final int MAX_HIDDEN = 20;
  private static final int MAX_HIDDEN_WORDS = 60;

  /** Points: print below this is dust. */
  private static final double TINY = 0.7;

  private final Budget budget;
  private WordCollector visible = new WordCollector();
  private WordCollector invisible = new WordCollector();
  private WordCollector unseen = new WordCollector();
  private boolean scanned;
  private final List<String> hidden = new ArrayList<>();
  private Backdrop backdrop = new Backdrop(new Rectangle2D.Double());
  private PDRectangle crop = new PDRectangle();
  private @Nullable PDColor colour;
  private boolean white;
  private int formDepth;
  private int readable;
  private int unreadable;

  WordStripper(Budget budget) {
    this.budget = budget;
    // The page counter of the superclass stays at 0 when pages are given one by one.
    setStartPage(0);
    addOperator(new SetNonStrokingColorSpace(this));
    addOperator(new SetNonStrokingColor(this));
    addOperator(new SetNonStrokingColorN(this));
    addOperator(new SetNonStrokingDeviceGrayColor(this));
    addOperator(new SetNonStrokingDeviceRGBColor(this));
    addOperator(new SetNonStrokingDeviceCMYKColor(this));
  }

  /**
   * Words of the page; text drawn invisibly (the text layer of a scan) only if there is no other.
   */
  List<Word> words(PDPage page) throws IOException {
    visible = new WordCollector();
    invisible = new WordCollector();
    unseen = new WordCollector();
    crop = page.getCropBox();
    backdrop = new Backdrop(crop.toGeneralPath().getBounds2D());
    colour = null;
    white = false;
    scanned = false;
    StreamGuard.check(page, budget.limits().streamBytes());
    processPage(page);
    List<Word> words = visible.words();
    hide(unseen.words());
    if (words.isEmpty() && (scanned || unseen.words().isEmpty())) {
      return invisible.words();
    }
    // A scan with some printed words keeps its text layer below its picture.
    if (!scanned) {
      hide(invisible.words());
    }
    return words;
  }

  /** Texts drawn so that nobody sees them, though the page shows others. */
  List<String> hidden() {
    return hidden;
  }

  private void hide(List<Word> words) {
    StringBuilder text = new StringBuilder();
    for (Word word : words.subList(0, Math.min(MAX_HIDDEN_WORDS, words.size()))) {
      text.append(text.isEmpty() ? "" : " ").append(word.text());
    }
    if (!text.isEmpty() && hidden.size() < MAX_HIDDEN) {
      hidden.add(text.toString());
    }
  }

  /** Whether fonts without a mapping to characters make the text of the document worthless. */
  boolean garbled() {
    return unreadable > readable;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    budget.operator();
    super.processOperator(operator, operands);
    String name = operator.getName();
    Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
    if (name.equals("BI") || (name.equals("Do") && isImage(operands))) {
      backdrop.image(matrix);
      scanned |= Math.abs(matrix.getScalingFactorX()) > crop.getWidth() / 2;
    } else {
      boolean fill = !name.isEmpty() && "fFbB".indexOf(name.charAt(0)) >= 0;
      backdrop.operator(name, operands, matrix, fill && isWhite());
    }
  }

  private boolean isImage(List<COSBase> operands) {
    return !operands.isEmpty()
        && operands.getFirst() instanceof COSName name
        && getResources() != null
        && getResources().isImageXObject(name);
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
    int depth = backdrop.depth();
    backdrop.save();
    try {
      drawing.draw();
    } finally {
      formDepth--;
      backdrop.restore(depth);
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
    boolean layer = getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER;
    (layer ? invisible : isSeen(position) ? visible : unseen).add(position, text);
  }

  private boolean isSeen(TextPosition glyph) {
    double x = glyph.getTextMatrix().getTranslateX() + crop.getLowerLeftX();
    double y = glyph.getTextMatrix().getTranslateY() + crop.getLowerLeftY();
    boolean tiny = Math.abs(glyph.getYScale()) < TINY && glyph.getHeightDir() < TINY;
    boolean clear = getGraphicsState().getNonStrokeAlphaConstant() < 0.02;
    return !tiny
        && !clear
        && !backdrop.isOutside(x, y)
        && !(isWhite() && !backdrop.isColoured(x, y + 1));
  }

  private boolean isWhite() {
    PDColor now = getGraphicsState().getNonStrokingColor();
    if (!now.equals(colour)) {
      colour = now;
      white = isWhite(now);
    }
    return white;
  }

  private static boolean isWhite(PDColor colour) {
    try {
      return !colour.isPattern() && (colour.toRGB() & 0xFFFFFF) == 0xFFFFFF;
    } catch (IOException | RuntimeException broken) {
      return false;
    }
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
