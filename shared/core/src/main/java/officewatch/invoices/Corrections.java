package officewatch.invoices;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import officewatch.invoices.CorrectionRows.Dated;

/**
 * Which invoice a credit note corrects: the one whose number it names, never one found by amount
 * (definitions 11). Whichever of the two comes first.
 */
@Singleton
final class Corrections {
  private final CorrectionRows rows;
  private final InvoiceRows invoices;

  Corrections(CorrectionRows rows, InvoiceRows invoices) {
    this.rows = rows;
    this.invoices = invoices;
  }

  /** Links the document, or the credit notes that name it; call when its texts are stored. */
  void link(UUID organizationId, UUID vendorId, UUID invoiceId) {
    Dated document = rows.find(organizationId, invoiceId).orElseThrow();
    if (document.isCredit()) {
      relink(organizationId, vendorId, document);
      return;
    }
    Optional.ofNullable(document.number())
        .ifPresent(
            number ->
                rows.creditsNaming(organizationId, vendorId, number)
                    .forEach(credit -> relink(organizationId, vendorId, credit)));
  }

  private void relink(UUID organizationId, UUID vendorId, Dated credit) {
    List<String> texts =
        invoices.texts(organizationId, credit.id()).stream().map(InvoiceText::content).toList();
    List<Dated> named =
        rows.numbered(organizationId, vendorId).stream()
            .filter(one -> !Objects.equals(one.number(), credit.number()))
            .filter(one -> Mentions.of(Objects.requireNonNullElse(one.number(), ""), texts))
            .toList();
    // Which of two it means, nobody can say.
    Dated corrected = named.size() == 1 ? named.getFirst() : null;
    rows.correct(organizationId, credit.id(), corrected == null ? null : corrected.id());
    rows.classify(
        organizationId,
        credit.id(),
        corrected != null && corrected.isOfEarlierMonthThan(credit) ? "CORRECTION" : null);
  }
}
