package officewatch.reader.propose;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import officewatch.reader.DocumentKind;
import officewatch.reader.extract.Print;

/** What a proposed piece of print means, if it means what the proposal says. */
final class PrintedValue {
  private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

  private PrintedValue() {}

  /**
   * The value; empty when the print does not mean it, or means several things and the proposal does
   * not say which.
   */
  static <T> Optional<T> of(FieldName<T> name, Proposal proposal, DocumentKind kind) {
    Set<T> meanings =
        meanings(name, proposal.span()).stream().map(name.type()::cast).collect(Collectors.toSet());
    Optional<T> meant =
        proposal.value().isEmpty()
            ? meanings.stream().filter(_ -> meanings.size() == 1).findFirst()
            : meanings.stream().filter(m -> same(m, proposal.value())).findFirst();
    return meant.map(value -> name.type().cast(signed(value, kind)));
  }

  private static Set<?> meanings(FieldName<?> name, String span) {
    if (name.type() == BigDecimal.class) {
      return Print.amounts(span);
    }
    if (name.type() != String.class) {
      return Print.dates(span);
    }
    String text = span.strip().replaceAll("\\s+", " ");
    if (name.equals(FieldName.CURRENCY)) {
      return CODE.matcher(span).results().map(code -> code.group()).collect(Collectors.toSet());
    }
    return name.equals(FieldName.VENDOR_VAT_ID)
        ? Set.of(text.replace(" ", "").toUpperCase(Locale.ROOT))
        : Set.of(text);
  }

  private static boolean same(Object meaning, String value) {
    return meaning instanceof BigDecimal amount
        ? value.equals(amount.toPlainString()) || isNumber(value, amount)
        : meaning.toString().equals(value.strip());
  }

  private static boolean isNumber(String value, BigDecimal amount) {
    return value.matches("-?\\d{1,15}(?:\\.\\d{1,4})?")
        && new BigDecimal(value).compareTo(amount) == 0;
  }

  /** On a credit note amounts are negative whichever way they are printed. */
  private static Object signed(Object value, DocumentKind kind) {
    return value instanceof BigDecimal amount && kind == DocumentKind.CREDIT_NOTE
        ? amount.abs().negate()
        : value;
  }
}
