package officewatch.inbox;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import officewatch.tenancy.RoutingTransactions;

/** Finds whose mail it is. Only the envelope recipient decides, never a header. */
@Singleton
public final class MailRouting {
  private final InboundAddressRows rows;
  private final RoutingTransactions transactions;
  private final MailDomainSettings settings;

  MailRouting(
      InboundAddressRows rows, RoutingTransactions transactions, MailDomainSettings settings) {
    this.rows = rows;
    this.transactions = transactions;
    this.settings = settings;
  }

  /** The organisation behind an envelope recipient; empty when it is no current address. */
  public Optional<UUID> organizationOf(String recipient) {
    int at = recipient.lastIndexOf('@');
    if (at < 1 || !recipient.substring(at + 1).equalsIgnoreCase(settings.domain())) {
      return Optional.empty();
    }
    // A tag behind "+" is the sender's own note ("…+travel@…") and does not change whose mail it
    // is.
    String localPart = recipient.substring(0, at).toLowerCase(Locale.ROOT).split("\\+", 2)[0];
    return transactions.run(() -> rows.route(localPart));
  }
}
