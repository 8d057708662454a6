package officewatch.invoices;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import officewatch.reader.TextPage;
import officewatch.reader.extract.Ibans;
import org.jspecify.annotations.Nullable;

/**
 * Who pays whom by the words of a document.
 *
 * @param account the customer's number with the vendor, letters and digits only; null when none or
 *     several are printed
 * @param ibans bank accounts to pay to, sorted; the payer's own, for direct debit, are left out
 */
record PaymentDetails(@Nullable String account, List<String> ibans) {
  private static final int MAX_LINE = 500;
  private static final int MAX_IBANS = 8;
  private static final Pattern ACCOUNT =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:customer|client|account)[ -]?(?:number|no\\.?|nr\\.?|id|#)"
              + "|(?<![\\p{L}\\d])kunden-?(?:nummer|nr\\.?)|(?<![\\p{L}\\d])(?:numéro|n°|no\\.?|référence)"
              + " (?:de )?client|(?<![\\p{L}\\d])(?:número|n[º°.]) de cliente|codice"
              + " cliente|klantnummer|kundnummer|kundenummer",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern VALUE =
      Pattern.compile(
          "^[ \\t]*+[:#.]?+[ \\t]*+"
              + "((?=[A-Za-z./-]*+\\d)[A-Za-z0-9][A-Za-z0-9./-]{2,29})(?![\\w./])");
  private static final Pattern DATE = Pattern.compile("\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}");
  private static final Pattern BANK =
      Pattern.compile(
          "bank|iban|swift|\\bbic\\b|sort code|routing|beneficiary|konto(?!r)|wire|\\bach\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PAYER =
      Pattern.compile(
          "direct debit|debited|your (?:bank )?account|lastschrift|eingezogen|abgebucht|ihr(?:em)?"
              + " konto|mandat|prélèvement|prélevé|votre compte|domiciliación|addebit|incasso",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  PaymentDetails {
    ibans = List.copyOf(ibans);
  }

  static PaymentDetails of(List<TextPage> pages) {
    Set<String> accounts = new TreeSet<>();
    Set<String> ibans = new TreeSet<>();
    for (TextPage page : pages) {
      List<String> lines =
          page.text()
              .lines()
              .map(line -> line.substring(0, Math.min(MAX_LINE, line.length())))
              .toList();
      for (int i = 0; i < lines.size(); i++) {
        account(lines, i, accounts);
        if (!PAYER.matcher(around(lines, i, 1)).find()) {
          ibans(lines.get(i), ibans);
        }
      }
    }
    return new PaymentDetails(
        accounts.size() == 1 ? accounts.iterator().next() : null,
        ibans.stream().limit(MAX_IBANS).toList());
  }

  private static void account(List<String> lines, int i, Set<String> accounts) {
    String line = lines.get(i);
    Matcher label = ACCOUNT.matcher(line);
    while (label.find()) {
      Matcher value = VALUE.matcher(line).region(label.end(), line.length());
      boolean bank =
          label.group().toLowerCase(Locale.ROOT).startsWith("account")
              && BANK.matcher(around(lines, i, 3)).find();
      if (!bank && value.find() && !DATE.matcher(value.group(1)).matches()) {
        accounts.add(value.group(1).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
      }
    }
  }

  private static void ibans(String line, Set<String> ibans) {
    for (int i = 0; i < line.length(); i++) {
      boolean begins = i == 0 || !Character.isLetterOrDigit(line.charAt(i - 1));
      int end = begins ? Ibans.end(line, i) : -1;
      if (end > 0) {
        ibans.add(line.substring(i, end).replaceAll("\\s", ""));
        i = end - 1;
      }
    }
  }

  private static String around(List<String> lines, int i, int reach) {
    List<String> near =
        new ArrayList<>(
            lines.subList(Math.max(0, i - reach), Math.min(lines.size(), i + reach + 1)));
    return String.join("\n", near);
  }
}
