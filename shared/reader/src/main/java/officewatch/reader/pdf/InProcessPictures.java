package officewatch.reader.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import officewatch.reader.Verdict;
import officewatch.reader.ocr.Picture;
import officewatch.reader.ocr.Raster;
import officewatch.reader.ocr.Rasterizer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/**
 * Draws pages in this process. For the child of {@link officewatch.reader.sandbox} and for the
 * command line: memory cannot be limited here.
 */
public final class InProcessPictures implements Rasterizer {
  private static final int DPI = 300;

  /** Print cannot be read below this. */
  private static final int LEAST_DPI = 72;

  private final PdfLimits limits;

  public InProcessPictures() {
    this(PdfLimits.DEFAULT);
  }

  InProcessPictures(PdfLimits limits) {
    this.limits = limits;
  }

  @Override
  @SuppressWarnings("CatchingUnchecked") // decoders of hostile input fail in every way there is
  public Raster draw(byte[] document, int page) {
    if (document.length > limits.bytes()) {
      return Raster.refused(Verdict.RESOURCE_LIMIT);
    }
    try {
      return ImageFiles.isImage(document)
          ? ImageFiles.draw(document, page)
          : drawPdf(document, page);
    } catch (Throwable e) {
      return Raster.refused(InProcessPdf.verdictOn(e));
    }
  }

  private Raster drawPdf(byte[] pdf, int number) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Budget budget = new Budget(limits);
      int at = 0;
      // The page count in the file is a claim; the tree is walked instead.
      for (PDPage page : document.getPages()) {
        if (++at == number) {
          StreamGuard.check(page, limits.streamBytes());
          Picture picture = draw(document, page, number, budget);
          return new Raster(Verdict.OK, picture, hasPage(document, number + 1));
        }
      }
      return Raster.refused(Verdict.UNSUPPORTED);
    }
  }

  private static boolean hasPage(PDDocument document, int number) {
    int at = 0;
    for (PDPage _ : document.getPages()) {
      if (++at == number) {
        return true;
      }
    }
    return false;
  }

  private static Picture draw(PDDocument document, PDPage page, int number, Budget budget)
      throws IOException {
    PDRectangle box = page.getCropBox();
    double inches = box.getWidth() / 72.0 * (box.getHeight() / 72.0);
    int dpi = (int) Math.min(DPI, Math.sqrt(0.99 * Picture.MAX_PIXELS / inches));
    if (dpi < LEAST_DPI) {
      throw new LimitReached(Verdict.RESOURCE_LIMIT);
    }
    PDFRenderer renderer = new Renderer(document, budget);
    renderer.setSubsamplingAllowed(true);
    BufferedImage image = renderer.renderImageWithDPI(number - 1, dpi, ImageType.GRAY);
    return new Picture(image.getWidth(), image.getHeight(), dpi, ImageFiles.grey(image));
  }

  private static final class Renderer extends PDFRenderer {
    private final Budget budget;

    Renderer(PDDocument document, Budget budget) {
      super(document);
      this.budget = budget;
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
      return new Drawer(parameters, budget);
    }
  }

  private static final class Drawer extends PageDrawer {
    private final Budget budget;

    Drawer(PageDrawerParameters parameters, Budget budget) throws IOException {
      super(parameters);
      this.budget = budget;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      budget.operator();
      // One picture drawn takes as long as thousands of lines.
      budget.checkTime();
      super.processOperator(operator, operands);
    }
  }
}
