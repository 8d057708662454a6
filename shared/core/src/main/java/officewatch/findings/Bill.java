package officewatch.findings;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import officewatch.reader.DocumentKind;
import officewatch.reader.Trait;
import org.jspecify.annotations.Nullable;

/**
 * An invoice, receipt or credit note of a vendor as the rules see it.
 *
 * @param periodEnd last day of the service period
 * @param account the customer's number with the vendor as printed, without blanks and signs
 * @param ibans bank accounts it asks to pay to
 * @param senderHost domain the mail came from
 * @param printedHost domain printed on the document
 * @param caution why it does not count before a person has looked at it; null when it counts
 * @param dmarcFailed whether the sender's domain says the mail is not genuine
 * @param corrects the invoice that a credit note names
 */
record Bill(
    UUID invoiceId,
    DocumentKind kind,
    @Nullable String number,
    @Nullable LocalDate issueDate,
    @Nullable LocalDate periodStart,
    @Nullable LocalDate periodEnd,
    @Nullable String currency,
    @Nullable Long netMinor,
    @Nullable Long totalMinor,
    @Nullable String account,
    Set<String> ibans,
    @Nullable String senderHost,
    @Nullable String printedHost,
    Set<Trait> traits,
    @Nullable String caution,
    boolean dmarcFailed,
    @Nullable UUID corrects,
    List<Charge> charges) {

  /** By invoice date; what has none comes first, as the oldest. */
  static final Comparator<Bill> OLDEST_FIRST =
      Comparator.comparing(Bill::issueDate, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Bill::number, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Bill::totalMinor, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Bill::invoiceId);

  Bill {
    ibans = Set.copyOf(ibans);
    traits = Set.copyOf(traits);
    charges = List.copyOf(charges);
  }

  boolean isCredit() {
    return kind == DocumentKind.CREDIT_NOTE;
  }

  /** First day it is for, as far as known. */
  @Nullable LocalDate firstDay() {
    return periodStart != null ? periodStart : issueDate;
  }

  /** How a sentence names it. */
  String named() {
    String name = isCredit() ? "Credit note" : kind == DocumentKind.RECEIPT ? "Receipt" : "Invoice";
    String which = number == null ? "" : " " + number;
    return name + which + (issueDate == null ? "" : " of " + issueDate);
  }
}
