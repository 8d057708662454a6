package officewatch.reader.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** VAT ids of the EU, the United Kingdom, Switzerland and Norway; never an IBAN. */
final class VatIds {
  private static final int MAX_LENGTH = 34;

  /** What follows the country prefix, without blanks (source: VIES structure of VAT numbers). */
  private static final Map<String, Pattern> FORMS = forms();

  private VatIds() {}

  /** A VAT id in a text. */
  record At(String value, int start, int end) {}

  private static Map<String, Pattern> forms() {
    String[] forms = {
      "AT",
      "U[0-9]{8}",
      "BE",
      "[01]?[0-9]{9}",
      "BG",
      "[0-9]{9,10}",
      "CY",
      "[0-9]{8}[A-Z]",
      "CZ",
      "[0-9]{8,10}",
      "DE",
      "[0-9]{9}",
      "DK",
      "[0-9]{8}",
      "EE",
      "[0-9]{9}",
      "EL",
      "[0-9]{9}",
      "ES",
      "[A-Z0-9][0-9]{7}[A-Z0-9]",
      "FI",
      "[0-9]{8}",
      "FR",
      "[A-Z0-9]{2}[0-9]{9}",
      "HR",
      "[0-9]{11}",
      "HU",
      "[0-9]{8}",
      "IE",
      "[0-9][A-Z0-9*+][0-9]{5}[A-Z]{1,2}",
      "IT",
      "[0-9]{11}",
      "LT",
      "[0-9]{9}(?:[0-9]{3})?",
      "LU",
      "[0-9]{8}",
      "LV",
      "[0-9]{11}",
      "MT",
      "[0-9]{8}",
      "NL",
      "[0-9]{9}B[0-9]{2}",
      "PL",
      "[0-9]{10}",
      "PT",
      "[0-9]{9}",
      "RO",
      "[0-9]{4,10}",
      "SE",
      "[0-9]{12}",
      "SI",
      "[0-9]{8}",
      "SK",
      "[0-9]{10}",
      "GB",
      "[0-9]{9}(?:[0-9]{3})?",
      "XI",
      "[0-9]{9}(?:[0-9]{3})?",
      "EU",
      "[0-9]{9}",
      "NO",
      "[0-9]{9}(?:MVA)?",
      "CHE",
      "[0-9]{9}(?:MWST|TVA|IVA|VAT)?"
    };
    Map<String, Pattern> patterns = new HashMap<>();
    for (int i = 0; i < forms.length; i += 2) {
      patterns.put(forms[i], Pattern.compile(forms[i + 1]));
    }
    return Map.copyOf(patterns);
  }

  static List<At> find(String text) {
    List<At> found = new ArrayList<>();
    for (int i = 0; i + 2 < text.length(); i++) {
      if (!Character.isUpperCase(text.charAt(i))
          || (i > 0 && Character.isLetterOrDigit(text.charAt(i - 1)))) {
        continue;
      }
      int iban = Ibans.end(text, i);
      At vat = iban > 0 ? null : at(text, i);
      if (iban > 0) {
        i = iban - 1;
      } else if (vat != null) {
        found.add(vat);
        i = vat.end() - 1;
      }
    }
    return found;
  }

  private static @Nullable At at(String text, int start) {
    int prefix = text.startsWith("CHE", start) ? 3 : 2;
    Pattern form = FORMS.get(text.substring(start, start + prefix));
    if (form == null) {
      return null;
    }
    StringBuilder compact = new StringBuilder();
    At best = null;
    int gaps = 0;
    for (int i = start + prefix; i < text.length() && compact.length() < MAX_LENGTH; i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        compact.append(c);
        gaps = 0;
        boolean ends = i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
        if (ends && form.matcher(compact).matches()) {
          best = new At(text.substring(start, start + prefix) + compact, start, i + 1);
        }
      } else if (gaps > 0 || !(Numbers.isBlank(c) || c == '.' || c == '-')) {
        break;
      } else {
        gaps++;
      }
    }
    return best;
  }
}
