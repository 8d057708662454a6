package officewatch.reader.extract;

/** The line with the sender's whole address above an address window (DIN 5008 and its like). */
final class SenderLine {
  private static final String SEPARATORS = "•|·●–▪∙*,;-";

  private SenderLine() {}

  static boolean is(Spot spot) {
    String text = spot.text();
    if (text.length() < 20 || text.length() > 160 || Texts.digits(text) < 4 || spot.row() > 25) {
      return false;
    }
    int separators = 0;
    for (int i = 1; i + 1 < text.length(); i++) {
      boolean strong = "•|·●▪∙".indexOf(text.charAt(i)) >= 0;
      boolean weak = SEPARATORS.indexOf(text.charAt(i)) >= 0 && Numbers.isBlank(text.charAt(i + 1));
      if (strong || (weak && Numbers.isBlank(text.charAt(i - 1)))) {
        separators++;
      }
    }
    return separators >= 2
        && spot.amounts().stream().noneMatch(Amount::likely)
        && spot.dates().isEmpty();
  }
}
