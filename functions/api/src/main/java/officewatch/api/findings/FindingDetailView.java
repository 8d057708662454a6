package officewatch.api.findings;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import officewatch.api.findings.FindingView.FindingVendorView;
import officewatch.api.runtime.MoneyView;
import officewatch.api.runtime.Versioned;
import officewatch.findings.Finding;
import officewatch.findings.FindingEvidence;
import officewatch.findings.Findings;
import org.jspecify.annotations.Nullable;

/**
 * A finding with its grounds.
 *
 * @param reasons why it is so, one sentence each
 * @param facts the same for machines: of a price increase {@code oldUnitPrice}, {@code
 *     newUnitPrice}, {@code percent}, {@code since}; amounts as decimals, days as YYYY-MM-DD
 * @param invoices the invoices behind it, newest first
 */
@Serdeable
record FindingDetailView(
    UUID id,
    String kind,
    String state,
    FindingVendorView vendor,
    double confidence,
    List<String> reasons,
    Map<String, String> facts,
    @Nullable MoneyView yearlyAtStake,
    @Nullable String yearlyBasis,
    List<EvidenceView> invoices,
    @Nullable UUID subscriptionId,
    @Nullable String decisionReason,
    @Nullable UUID decidedBy,
    @Nullable Instant decidedAt,
    long version,
    Instant createdAt)
    implements Versioned {

  static FindingDetailView of(Findings.Explained explained) {
    Finding finding = explained.finding();
    return new FindingDetailView(
        finding.id(),
        finding.kind().name(),
        finding.state().name(),
        FindingVendorView.of(finding),
        finding.confidence(),
        explained.reasons(),
        explained.facts(),
        FindingView.money(finding.yearlyMinor(), finding.currency()),
        finding.yearlyBasis(),
        explained.evidence().stream().map(EvidenceView::of).toList(),
        finding.subscriptionId(),
        finding.decisionReason(),
        finding.decidedBy(),
        finding.decidedAt(),
        finding.version(),
        finding.createdAt());
  }

  /** An invoice behind the finding. */
  @Serdeable
  record EvidenceView(
      UUID invoiceId,
      @Nullable String number,
      @Nullable LocalDate issueDate,
      @Nullable LocalDate periodStart,
      @Nullable LocalDate periodEnd,
      @Nullable MoneyView net,
      @Nullable MoneyView total) {
    static EvidenceView of(FindingEvidence evidence) {
      return new EvidenceView(
          evidence.invoiceId(),
          evidence.number(),
          evidence.issueDate(),
          evidence.periodStart(),
          evidence.periodEnd(),
          FindingView.money(evidence.netMinor(), evidence.currency()),
          FindingView.money(evidence.totalMinor(), evidence.currency()));
    }
  }
}
