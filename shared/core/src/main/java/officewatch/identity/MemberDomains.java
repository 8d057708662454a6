package officewatch.identity;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import officewatch.tenancy.AccessTransactions;

/** The mail domains of an organisation's members: whoever writes from there is no vendor. */
@Singleton
public final class MemberDomains {
  private final IdentityRows rows;
  private final AccessTransactions transactions;

  MemberDomains(IdentityRows rows, AccessTransactions transactions) {
    this.rows = rows;
    this.transactions = transactions;
  }

  /** The domains, in lower case. */
  public Set<String> of(UUID organizationId) {
    return transactions.run(() -> rows.emailsIn(organizationId)).stream()
        .map(email -> email.substring(email.indexOf('@') + 1))
        .collect(Collectors.toUnmodifiableSet());
  }
}
