package officewatch.audit;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import officewatch.paging.Page;
import officewatch.paging.PageRequest;
import officewatch.tenancy.TenantTransactions;
import org.jspecify.annotations.Nullable;

/** What was changed in an organisation, by whom. The database writes it; here it is read. */
@Singleton
public final class AuditTrail {
  private static final int BATCH = 2_000;

  private final AuditRows rows;
  private final TenantTransactions transactions;

  AuditTrail(AuditRows rows, TenantTransactions transactions) {
    this.rows = rows;
    this.transactions = transactions;
  }

  /** The entries, newest first. */
  public Page<AuditEvent> list(UUID organizationId, AuditFilter filter, PageRequest page) {
    @Nullable UUID after = page.after();
    return transactions.read(
        organizationId,
        () ->
            page.page(
                rows.list(
                    organizationId,
                    after == null ? null : after.getLeastSignificantBits(),
                    filter.action(),
                    text(filter.subjectId()),
                    text(filter.actorId()),
                    page.fetch()),
                event -> new UUID(0, event.sequence())));
  }

  /** Follows the whole trail, entry by entry, up to where it ended when this began. */
  public AuditVerification verify(UUID organizationId) {
    AuditHead head =
        transactions.read(organizationId, () -> rows.head(organizationId)).orElse(AuditHead.NONE);
    AuditChain chain = new AuditChain();
    List<AuditEvent> batch;
    do {
      long after = chain.sequence();
      batch =
          transactions.read(
              organizationId, () -> rows.chain(organizationId, after, head.sequence(), BATCH));
      batch.forEach(event -> chain.add(event.sequence(), event.entry(), event.hash()));
    } while (batch.size() == BATCH);
    return chain.end(head);
  }

  private static @Nullable String text(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }
}
