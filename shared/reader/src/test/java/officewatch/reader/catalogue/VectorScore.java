package officewatch.reader.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How well the resolver does on vectors. Precision: of the answers accepted without a person, those
 * that are right. Recall: of the documents of a known vendor, those accepted as that vendor's.
 *
 * @param unmet each vector whose answer is not the expected one, with the answer
 */
record VectorScore(
    int vectors, int accepted, int right, int ofVendors, int found, List<String> unmet) {

  static VectorScore of(List<Vector> vectors, VendorResolver resolver) {
    int accepted = 0;
    int right = 0;
    int ofVendors = 0;
    int found = 0;
    List<String> unmet = new ArrayList<>();
    for (Vector vector : vectors) {
      Resolution answer = resolver.resolve(vector.signs());
      boolean sure = Vector.isAccepted(answer);
      boolean meant = vector.expectation() == Vector.Expectation.IS;
      accepted += sure ? 1 : 0;
      ofVendors += meant ? 1 : 0;
      right += sure && vector.isRight(answer) ? 1 : 0;
      found += sure && meant && vector.names(answer) ? 1 : 0;
      if (!vector.isMet(answer)) {
        unmet.add("[" + vector.key() + "] " + vector.line() + " -> " + shown(answer));
      }
    }
    return new VectorScore(vectors.size(), accepted, right, ofVendors, found, unmet);
  }

  String precision() {
    return percent(right, accepted);
  }

  String recall() {
    return percent(found, ofVendors);
  }

  private static String percent(int part, int whole) {
    return String.format(Locale.ROOT, "%.1f %% (%d of %d)", 100.0 * part / whole, part, whole);
  }

  private static String shown(Resolution answer) {
    String who =
        answer instanceof Resolution.Known known
            ? known.vendor().key()
            : answer.getClass().getSimpleName();
    return String.format(Locale.ROOT, "%s %.2f %s", who, answer.confidence(), answer.reasons());
  }
}
