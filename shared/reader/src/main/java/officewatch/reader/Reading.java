package officewatch.reader;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that was read from one document. Same bytes and same engine version give an equal reading.
 *
 * <p>A field is null when the document does not say it or when two readings are equally good:
 * unknown beats wrong.
 *
 * @param verdict whether the document could be opened
 * @param reason for the person who sent it: what happened and what to do; null when {@code OK}
 * @param kind what the document is
 * @param source how it was read: {@code xml}, {@code pdf-xml} (e-invoice embedded in a PDF), {@code
 *     pdf}, {@code html}, {@code text}; {@code scan/} and the engine's name and version when read
 *     from a picture, which others may read differently
 * @param number invoice number as printed, trimmed
 * @param issueDate date of the invoice
 * @param dueDate last day of payment
 * @param currency ISO 4217 code
 * @param net total before tax
 * @param tax total tax
 * @param total total with tax ("gross"); negative on a credit note
 * @param payable what is still to be paid, after prepayments
 * @param vendorName seller as printed
 * @param vendorVatId seller's VAT id without blanks
 * @param vendorDomain seller's internet domain (web or mail address printed on the document)
 * @param buyerName buyer as printed
 * @param periodStart first day of the service period of the whole document
 * @param periodEnd last day of it
 * @param lines in the order printed
 * @param pages the canonical texts that evidence points into
 * @param warnings contradictions and suspicious things found, one sentence each
 * @param traits what else is remarkable, in the order of the enum; two are security findings
 */
public record Reading(
    Verdict verdict,
    @Nullable String reason,
    DocumentKind kind,
    String source,
    @Nullable Field<String> number,
    @Nullable Field<LocalDate> issueDate,
    @Nullable Field<LocalDate> dueDate,
    @Nullable Field<String> currency,
    @Nullable Field<BigDecimal> net,
    @Nullable Field<BigDecimal> tax,
    @Nullable Field<BigDecimal> total,
    @Nullable Field<BigDecimal> payable,
    @Nullable Field<String> vendorName,
    @Nullable Field<String> vendorVatId,
    @Nullable Field<String> vendorDomain,
    @Nullable Field<String> buyerName,
    @Nullable Field<LocalDate> periodStart,
    @Nullable Field<LocalDate> periodEnd,
    List<Line> lines,
    List<TextPage> pages,
    List<String> warnings,
    Set<Trait> traits) {

  /** Changes whenever the same bytes could give another reading. */
  public static final String ENGINE_VERSION = "3";

  /** Confidence from which on a field needs no person. */
  private static final double CERTAIN = 0.75;

  public Reading {
    lines = List.copyOf(lines);
    pages = List.copyOf(pages);
    warnings = List.copyOf(warnings);
    traits = Collections.unmodifiableSet(traits.isEmpty() ? Set.of() : EnumSet.copyOf(traits));
  }

  /**
   * Whether the reading may be booked without a person: a claim or a credit with total, currency,
   * date and number known with enough confidence, and nothing suspicious. How often that is right
   * is measured on made-up invoices the reader was not developed on (VariedTest).
   */
  public boolean isCertain() {
    return verdict == Verdict.OK
        && kind.counts()
        && isCertain(total)
        && isCertain(currency)
        && isCertain(issueDate)
        && isCertain(number)
        && warnings.isEmpty()
        && !traits.contains(Trait.HIDDEN_TEXT)
        && !traits.contains(Trait.INSTRUCTIONS)
        && !traits.contains(Trait.SECOND_HAND);
  }

  private static boolean isCertain(@Nullable Field<?> field) {
    return field != null && field.confidence() >= CERTAIN;
  }

  /** A reading of a document that could not be opened. */
  public static Reading refused(Verdict verdict, String source, String reason) {
    return new Reading(
        verdict,
        reason,
        DocumentKind.OTHER,
        source,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        Set.of());
  }
}
