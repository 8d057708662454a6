package officewatch.reader.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A document and the vendor it is from or must not be taken for; a line of a vector file.
 *
 * @param through key of the one in between that must be seen; null when nobody is
 * @param instead key of the vendor that a document is from which only looks so; null when none
 */
record Vector(
    String key,
    Expectation expectation,
    VendorSigns signs,
    @Nullable String through,
    @Nullable String instead,
    String line) {
  /** At and above this confidence no person is asked. */
  static final double ACCEPTED = 0.7;

  private static final Set<String> FIELDS =
      Set.of(
          "seller", "vat", "domain", "sender", "from", "subject", "line", "buyer", "own", "through",
          "instead");

  enum Expectation {
    IS,
    ASK,
    IS_NOT
  }

  /** All vectors of a file of this package's test resources. */
  static List<Vector> read(String file) {
    List<Vector> vectors = new ArrayList<>();
    String key = "";
    for (String line : Resources.entries(file)) {
      if (line.startsWith("[")) {
        key = line.substring(1, line.length() - 1);
      } else {
        vectors.add(parse(key, line));
      }
    }
    return vectors;
  }

  private static Vector parse(String key, String line) {
    Map<String, String> fields = new HashMap<>();
    List<String> lines = new ArrayList<>();
    for (String part : line.substring(2).split(" \\| ")) {
      int equals = part.indexOf('=');
      String field = part.substring(0, equals);
      if (!FIELDS.contains(field)) {
        throw new IllegalArgumentException(key + ": no such field: " + line);
      }
      String value = part.substring(equals + 1);
      if (field.equals("line")) {
        lines.add(value);
      } else {
        fields.put(field, value);
      }
    }
    String own = fields.get("own");
    VendorSigns signs =
        VendorSigns.none()
            .printed(fields.get("seller"), fields.get("vat"), fields.get("domain"))
            .sentBy(fields.get("sender"), fields.get("from"), fields.get("subject"))
            .saying(lines)
            .boughtBy(fields.get("buyer"), own == null ? Set.of() : Set.of(own));
    Expectation expectation =
        switch (line.charAt(0)) {
          case '+' -> Expectation.IS;
          case '?' -> Expectation.ASK;
          case '-' -> Expectation.IS_NOT;
          default -> throw new IllegalArgumentException(key + ": neither + nor ? nor -: " + line);
        };
    return new Vector(key, expectation, signs, fields.get("through"), fields.get("instead"), line);
  }

  /** Whether the answer is what this vector expects. */
  boolean isMet(Resolution resolution) {
    boolean meant = names(resolution);
    return switch (expectation) {
      case IS -> meant && isAccepted(resolution) && through(resolution);
      case ASK -> meant && !isAccepted(resolution);
      case IS_NOT -> !meant && (instead == null ? !isAccepted(resolution) : isRight(resolution));
    };
  }

  static boolean isAccepted(Resolution resolution) {
    return resolution instanceof Resolution.Known && resolution.confidence() >= ACCEPTED;
  }

  boolean names(Resolution resolution) {
    return isOf(resolution, key);
  }

  /** Whether accepting the answer is right: the vendor meant, or the other one it is from. */
  boolean isRight(Resolution resolution) {
    return switch (expectation) {
      case IS -> names(resolution);
      case ASK -> false;
      case IS_NOT -> instead != null && isOf(resolution, instead);
    };
  }

  private static boolean isOf(Resolution resolution, String vendor) {
    return resolution instanceof Resolution.Known known && known.vendor().key().equals(vendor);
  }

  private boolean through(Resolution resolution) {
    CatalogueVendor seen = ((Resolution.Known) resolution).paidThrough();
    return through == null || (seen != null && seen.key().equals(through));
  }
}
