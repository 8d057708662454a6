package officewatch.reader.einvoice;

import java.util.Set;
import officewatch.reader.DocumentKind;
import officewatch.reader.Trait;
import org.jspecify.annotations.Nullable;

/** Document type codes of UNTDID 1001 as kinds of document. */
final class TypeCode {
  private TypeCode() {}

  /** What the code says besides the kind. */
  static Set<Trait> traits(@Nullable String code) {
    return switch (code == null ? "" : code) {
      case "261", "389", "527" -> Set.of(Trait.SELF_BILLED);
      case "384", "532", "503" -> Set.of(Trait.CORRECTION);
      default -> Set.of();
    };
  }

  static DocumentKind kind(@Nullable String code, boolean creditNoteSyntax) {
    if (creditNoteSyntax) {
      return DocumentKind.CREDIT_NOTE;
    }
    if (code == null) {
      return DocumentKind.INVOICE;
    }
    return switch (code) {
      case "81",
          "83",
          "261",
          "262",
          "296",
          "308",
          "381",
          "396",
          "420",
          "458",
          "502",
          "503",
          "532" ->
          DocumentKind.CREDIT_NOTE;
      case "325" -> DocumentKind.PRO_FORMA;
      case "310", "220", "231" -> DocumentKind.OTHER;
      default -> DocumentKind.INVOICE;
    };
  }
}
