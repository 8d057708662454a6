package officewatch.inbox;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import officewatch.id.Ids;
import officewatch.organizations.OrganizationListener;
import officewatch.problem.Problem;
import officewatch.tenancy.TenantTransactions;

/**
 * The forwarding address of each organisation: 130 random bits, so that it cannot be guessed, and
 * replaceable, so that one that leaked is of no use.
 */
@Singleton
public final class InboundAddresses implements OrganizationListener {
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int LENGTH = 26;

  private final InboundAddressRows rows;
  private final TenantTransactions transactions;
  private final MailDomainSettings settings;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  InboundAddresses(
      InboundAddressRows rows,
      TenantTransactions transactions,
      MailDomainSettings settings,
      Clock clock) {
    this.rows = rows;
    this.transactions = transactions;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void created(UUID organizationId) {
    rows.insert(organizationId, Ids.next(), randomLocalPart(), clock.instant());
  }

  /** The organisation's current address. */
  public InboundAddress current(UUID organizationId) {
    return transactions.read(
        organizationId,
        () ->
            rows.current(organizationId)
                .map(this::address)
                .orElseThrow(() -> new Problem.NotFound("inbound address")));
  }

  /** Replaces the address; mail to the old one is no longer taken. */
  public InboundAddress rotate(UUID organizationId) {
    return transactions.write(
        organizationId,
        () -> {
          rows.lock(organizationId.toString());
          rows.retire(organizationId, clock.instant());
          created(organizationId);
          return current(organizationId);
        });
  }

  private InboundAddress address(InboundAddressRow row) {
    return new InboundAddress(row.localPart() + "@" + settings.domain(), row.createdAt());
  }

  private String randomLocalPart() {
    StringBuilder localPart = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      localPart.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return localPart.toString();
  }
}
