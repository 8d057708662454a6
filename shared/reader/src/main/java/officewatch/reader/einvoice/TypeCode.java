package officewatch.reader.einvoice;

import officewatch.reader.DocumentKind;
import org.jspecify.annotations.Nullable;

/** Document type codes of UNTDID 1001 as kinds of document. */
final class TypeCode {
  private TypeCode() {}

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
