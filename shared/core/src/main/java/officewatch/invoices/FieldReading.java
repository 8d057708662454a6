package officewatch.invoices;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import officewatch.reader.Box;
import officewatch.reader.Evidence;
import officewatch.reader.Field;

/**
 * A value read from a document, in the form it is stored and shown.
 *
 * @param value dates as {@code YYYY-MM-DD}, amounts as plain decimals
 * @param confidence probability that it is right, 0 to 1
 * @param rivals values that were considered and not chosen, best first
 * @param source the document it was read from
 */
@Serdeable
public record FieldReading(
    String value,
    double confidence,
    EvidenceReading evidence,
    List<RivalReading> rivals,
    @Nullable SourceReading source) {
  private static final int MAX_RIVALS = 5;

  public FieldReading {
    rivals = List.copyOf(rivals);
  }

  static FieldReading of(String value, Field<?> field, SourceReading source) {
    return new FieldReading(
        StorableText.of(value),
        field.confidence(),
        EvidenceReading.of(field.evidence()),
        field.rivals().stream()
            .limit(MAX_RIVALS)
            .map(
                rival ->
                    new RivalReading(
                        StorableText.of(rival.value()),
                        rival.confidence(),
                        StorableText.of(rival.reason())))
            .toList(),
        source);
  }

  /** The same, with the document it is from where none was stored. */
  FieldReading readFrom(SourceReading document) {
    return source != null ? this : new FieldReading(value, confidence, evidence, rivals, document);
  }

  /**
   * Where a value stands: {@code text} is the characters {@code start} to {@code end} (UTF-16, end
   * exclusive) of the canonical text of the page.
   *
   * @param rule which rule chose it, and its version
   */
  @Serdeable
  public record EvidenceReading(
      String part,
      int page,
      int start,
      int end,
      @Nullable BoxReading box,
      String text,
      String rule,
      int ruleVersion) {
    static EvidenceReading of(Evidence evidence) {
      @Nullable Box box = evidence.box();
      return new EvidenceReading(
          StorableText.of(evidence.part()),
          evidence.page(),
          evidence.start(),
          evidence.end(),
          box == null ? null : new BoxReading(box.x(), box.y(), box.width(), box.height()),
          StorableText.of(evidence.text()),
          evidence.rule(),
          evidence.ruleVersion());
    }
  }

  /**
   * One of the documents that are one invoice: the PDF, its XML, the mail's text, a receipt.
   *
   * @param documentId names it among the invoice's documents
   * @param readFrom xml, pdf-xml, pdf, html or text
   * @param kind what the document is ({@code officewatch.reader.DocumentKind})
   */
  @Serdeable
  public record SourceReading(UUID documentId, String readFrom, String kind) {}

  /** A rectangle on the page in PDF points, origin at the top left corner. */
  @Serdeable
  public record BoxReading(double x, double y, double width, double height) {}

  /** A value that was not chosen, and why. */
  @Serdeable
  public record RivalReading(String value, double confidence, String reason) {}
}
