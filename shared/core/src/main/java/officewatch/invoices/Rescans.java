package officewatch.invoices;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import officewatch.paging.Page;
import officewatch.paging.PageRequest;
import officewatch.problem.Problem;
import officewatch.tenancy.TenantTransactions;

/** How far re-scans are and what they found. */
@Singleton
public final class Rescans {
  private final RescanRows rows;
  private final TenantTransactions transactions;
  private final JsonMapper json;

  Rescans(RescanRows rows, TenantTransactions transactions, JsonMapper json) {
    this.rows = rows;
    this.transactions = transactions;
    this.json = json;
  }

  /**
   * The re-scan.
   *
   * @throws Problem.NotFound when the organisation has none with this id
   */
  public Rescan require(UUID organizationId, UUID rescanId) {
    return transactions.read(
        organizationId,
        () ->
            rows.find(organizationId, rescanId).orElseThrow(() -> new Problem.NotFound("re-scan")));
  }

  /**
   * The documents that differ, in the order they were read.
   *
   * @throws Problem.NotFound when the organisation has no re-scan with this id
   */
  public Page<Difference> differences(UUID organizationId, UUID rescanId, PageRequest page) {
    return transactions.read(
        organizationId,
        () -> {
          require(organizationId, rescanId);
          return page.page(
                  rows.differences(organizationId, rescanId, page.after(), page.fetch()),
                  RescanDifference::invoiceId)
              .map(found -> new Difference(found, changes(found)));
        });
  }

  private List<FieldChange> changes(RescanDifference found) {
    try {
      return json.readValue(found.changes(), Argument.listOf(FieldChange.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A document that differs, and in what. */
  public record Difference(RescanDifference document, List<FieldChange> changes) {
    public Difference {
      changes = List.copyOf(changes);
    }
  }
}
