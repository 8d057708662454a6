package officewatch.invoices;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import officewatch.reader.Box;
import officewatch.reader.Evidence;
import officewatch.reader.Field;

/**
 * A value read from a document, in the form it is stored and shown.
 *
 * @param value dates as {@code YYYY-MM-DD}, amounts as plain decimals
 * @param confidence probability that it is right, 0 to 1
 * @param rivals values that were considered and not chosen, best first
 */
@Serdeable
public record FieldReading(
    String value, double confidence, EvidenceReading evidence, List<RivalReading> rivals) {
  private static final int MAX_RIVALS = 5;

  public FieldReading {
    rivals = List.copyOf(rivals);
  }

  static FieldReading of(String value, Field<?> field) {
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
            .toList());
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

  /** A rectangle on the page in PDF points, origin at the top left corner. */
  @Serdeable
  public record BoxReading(double x, double y, double width, double height) {}

  /** A value that was not chosen, and why. */
  @Serdeable
  public record RivalReading(String value, double confidence, String reason) {}
}
