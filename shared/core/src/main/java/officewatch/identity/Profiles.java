package officewatch.identity;

import jakarta.inject.Singleton;
import java.util.UUID;
import officewatch.problem.Problem;
import officewatch.tenancy.AccessTransactions;

/** People as they see themselves. */
@Singleton
public final class Profiles {
  private final IdentityRows rows;
  private final AccessTransactions transactions;

  Profiles(IdentityRows rows, AccessTransactions transactions) {
    this.rows = rows;
    this.transactions = transactions;
  }

  /** The person. */
  public User get(UUID userId) {
    return transactions
        .run(() -> rows.findUser(userId))
        .orElseThrow(() -> new Problem.NotFound("person"));
  }
}
