package officewatch.embedded.samples;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The words, dates and amounts of one style. */
record Wording(
    Locale locale,
    String invoice,
    String creditNote,
    String number,
    String issued,
    String due,
    String period,
    String billTo,
    String description,
    String quantity,
    String unitPrice,
    String amount,
    String net,
    String tax,
    String total,
    String taxId,
    String datePattern) {

  static Wording of(SampleStyle style) {
    return switch (style) {
      case AMERICAN ->
          english("Invoice", "Invoice number", "Date of issue", "Date due", "Amount due");
      case RECEIPT ->
          english("Receipt", "Receipt number", "Date paid", "Invoice date", "Amount paid");
      case RECHNUNG ->
          new Wording(
              Locale.GERMANY,
              "Rechnung",
              "Gutschrift",
              "Rechnungsnummer",
              "Rechnungsdatum",
              "Fällig am",
              "Leistungszeitraum",
              "Rechnungsempfänger",
              "Beschreibung",
              "Menge",
              "Einzelpreis",
              "Betrag",
              "Nettobetrag",
              "zzgl. %d % USt.",
              "Gesamtbetrag",
              "USt-IdNr.",
              "dd.MM.yyyy");
      case FACTURE ->
          new Wording(
              Locale.FRANCE,
              "Facture",
              "Avoir",
              "Numéro de facture",
              "Date d'émission",
              "Date d'échéance",
              "Période",
              "Facturé à",
              "Désignation",
              "Quantité",
              "Prix unitaire HT",
              "Montant HT",
              "Total HT",
              "TVA %d %",
              "Total TTC",
              "N° TVA",
              "dd/MM/yyyy");
    };
  }

  String date(LocalDate date) {
    return DateTimeFormatter.ofPattern(datePattern, locale).format(date);
  }

  String taxLine(int percent) {
    return tax.replace("%d", Integer.toString(percent));
  }

  /** As the country writes it: {@code $1,234.50}, {@code 1.234,50 €}. */
  String money(long minor, String currency) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
    if (locale.equals(Locale.FRANCE)) {
      // The narrow no-break space of the locale is not in the PDF's standard fonts.
      symbols.setGroupingSeparator('\u00A0');
    }
    String digits =
        new DecimalFormat("#,##0.00", symbols)
            .format(java.math.BigDecimal.valueOf(Math.abs(minor), 2));
    String sign = minor < 0 ? "-" : "";
    String symbol =
        switch (currency) {
          case "USD" -> "$";
          case "EUR" -> "€";
          case "GBP" -> "£";
          default -> currency + "\u00A0";
        };
    return locale.equals(Locale.US)
        ? sign + symbol + digits
        : sign + digits + "\u00A0" + symbol.strip();
  }

  private static Wording english(
      String title, String number, String issued, String due, String total) {
    return new Wording(
        Locale.US,
        title,
        "Credit note",
        number,
        issued,
        due,
        "Service period",
        "Bill to",
        "Description",
        "Qty",
        "Unit price",
        "Amount",
        "Subtotal",
        "VAT %d%",
        total,
        "VAT ID",
        "MMMM d, yyyy");
  }
}
