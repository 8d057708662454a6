package officewatch.reader.engine;

import java.util.List;
import officewatch.reader.Box;
import officewatch.reader.Evidence;
import officewatch.reader.Field;
import officewatch.reader.Reading;
import officewatch.reader.ocr.OcrWord;
import officewatch.reader.propose.FieldName;
import officewatch.reader.propose.Revision;
import org.jspecify.annotations.Nullable;

/** A value is as sure as the worst of the words it was read from; a doubtful one is unknown. */
final class ScanDoubts implements Revision {
  /** Below this a word is wrong too often to stand in a ledger. */
  private static final double LEAST_WORD = 0.6;

  /** Below this a value is a guess; a page of print is guessed at, a picture of one is not. */
  private static final double LEAST_VALUE = 0.45;

  private final List<List<OcrWord>> words;

  private ScanDoubts(List<List<OcrWord>> words) {
    this.words = words;
  }

  /**
   * The reading with confidences lowered.
   *
   * @param words of page 1, 2, ...
   */
  static Reading on(Reading reading, List<List<OcrWord>> words) {
    return Revision.apply(reading, List.of(), new ScanDoubts(words));
  }

  @Override
  public <T> @Nullable Field<T> of(FieldName<T> name, @Nullable Field<T> field) {
    if (field == null) {
      return null;
    }
    double worst = worst(field.evidence());
    double confidence = field.confidence() * worst;
    return worst < LEAST_WORD || confidence < LEAST_VALUE
        ? null
        : new Field<>(field.value(), confidence, field.evidence(), field.rivals());
  }

  private double worst(Evidence evidence) {
    Box box = evidence.box();
    if (box == null) {
      return 0;
    }
    List<String> printed = List.of(evidence.text().split("\\s+"));
    return words.get(evidence.page() - 1).stream()
        .filter(word -> printed.stream().anyMatch(p -> word.text().contains(p)))
        .filter(word -> touches(word.box(), box))
        .mapToDouble(OcrWord::confidence)
        .min()
        .orElse(1);
  }

  private static boolean touches(Box a, Box b) {
    return a.x() < b.x() + b.width() && b.x() < a.x() + a.width() && Math.abs(a.y() - b.y()) < 30;
  }
}
