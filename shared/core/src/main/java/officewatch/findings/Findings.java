package officewatch.findings;

import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import officewatch.paging.Page;
import officewatch.paging.PageRequest;
import officewatch.problem.Problem;
import officewatch.tenancy.TenantTransactions;
import org.jspecify.annotations.Nullable;

/** The findings of an organisation. */
@Singleton
public final class Findings {
  private final FindingRows rows;
  private final FindingText text;
  private final TenantTransactions transactions;

  Findings(FindingRows rows, FindingText text, TenantTransactions transactions) {
    this.rows = rows;
    this.text = text;
    this.transactions = transactions;
  }

  /** The findings the filter asks for, newest first. */
  public Page<Finding> list(UUID organizationId, FindingFilter filter, PageRequest page) {
    @Nullable FindingState state = filter.state();
    @Nullable FindingKind kind = filter.kind();
    return transactions.read(
        organizationId,
        () ->
            page.page(
                rows.list(
                    organizationId,
                    page.after(),
                    state == null ? null : state.name(),
                    kind == null ? null : kind.name(),
                    filter.vendorId(),
                    page.fetch()),
                Finding::id));
  }

  /**
   * The finding with the invoices behind it.
   *
   * @throws Problem.NotFound when the organisation has none with this id
   */
  public Explained get(UUID organizationId, UUID findingId) {
    return transactions.read(
        organizationId,
        () ->
            explained(
                found(rows.find(organizationId, findingId)),
                rows.evidence(organizationId, findingId)));
  }

  private Explained explained(Finding finding, List<FindingEvidence> evidence) {
    return new Explained(finding, text.reasons(finding), text.facts(finding), evidence);
  }

  static Finding found(Optional<Finding> finding) {
    return finding.orElseThrow(() -> new Problem.NotFound("finding"));
  }

  /** A finding, why it is one, the same for machines, and the invoices behind it, newest first. */
  public record Explained(
      Finding finding,
      List<String> reasons,
      Map<String, String> facts,
      List<FindingEvidence> evidence) {
    public Explained {
      reasons = List.copyOf(reasons);
      facts = Collections.unmodifiableMap(new TreeMap<>(facts));
      evidence = List.copyOf(evidence);
    }
  }
}
