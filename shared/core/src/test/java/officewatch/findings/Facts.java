package officewatch.findings;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import officewatch.catalog.Vendor;
import officewatch.catalog.VendorStatus;
import officewatch.ledger.Cycle;
import officewatch.ledger.Subscription;
import officewatch.ledger.SubscriptionStatus;
import officewatch.ledger.SubscriptionTerms;
import officewatch.money.Money;
import officewatch.reader.DocumentKind;
import officewatch.reader.Trait;
import org.jspecify.annotations.Nullable;

/** Facts of a vendor, written down for a test. */
final class Facts {
  static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

  private final Vendor vendor;
  private final List<Bill> bills = new ArrayList<>();
  private final List<Subscription> subscriptions = new ArrayList<>();
  private final List<Subscription> rivals = new ArrayList<>();

  private Facts(@Nullable String catalogKey) {
    vendor = vendor(catalogKey);
  }

  static Facts of(@Nullable String catalogKey) {
    return new Facts(catalogKey);
  }

  Facts with(BillBuilder bill) {
    bills.add(bill.build());
    return this;
  }

  Facts with(Subscription subscription) {
    subscriptions.add(subscription);
    return this;
  }

  Facts beside(Subscription rival) {
    rivals.add(rival);
    return this;
  }

  VendorFacts build() {
    return new VendorFacts(
        vendor,
        bills.stream().filter(b -> b.caution() == null).sorted(Bill.OLDEST_FIRST).toList(),
        bills.stream().filter(b -> b.caution() != null).sorted(Bill.OLDEST_FIRST).toList(),
        subscriptions,
        rivals);
  }

  List<Detected> seenBy(Detector rule) {
    return rule.detect(build());
  }

  /** A bill of a month of 2026 for that month. */
  static BillBuilder bill(int month) {
    return new BillBuilder(JANUARY.plusMonths(month - 1L));
  }

  static Subscription subscription(String vendorName, @Nullable String catalogKey, String amount) {
    return subscription(vendorName, catalogKey, amount, null, null, null);
  }

  static Subscription subscription(
      String vendorName,
      @Nullable String catalogKey,
      String amount,
      @Nullable String plan,
      @Nullable Integer seats,
      @Nullable Instant archivedAt) {
    SubscriptionTerms terms =
        new SubscriptionTerms(
            UUID.randomUUID(),
            plan,
            Money.parse(amount, "USD"),
            Cycle.MONTHLY,
            seats,
            null,
            null,
            JANUARY,
            null,
            null,
            true,
            null,
            Map.of(),
            archivedAt == null ? SubscriptionStatus.ACTIVE : SubscriptionStatus.ARCHIVED);
    return new Subscription(
        UUID.randomUUID(), terms, vendorName, catalogKey, 1, Instant.EPOCH, archivedAt);
  }

  private static Vendor vendor(@Nullable String catalogKey) {
    return new Vendor(
        UUID.randomUUID(),
        UUID.randomUUID(),
        catalogKey,
        catalogKey == null ? "Acme" : catalogKey,
        null,
        null,
        VendorStatus.UNREVIEWED,
        1,
        Instant.EPOCH);
  }

  /** One bill; what is not said is as on an ordinary invoice. */
  static final class BillBuilder {
    private final UUID id = UUID.randomUUID();
    private final LocalDate day;
    private final List<Charge> charges = new ArrayList<>();
    private final Set<Trait> traits = EnumSet.noneOf(Trait.class);
    private DocumentKind kind = DocumentKind.INVOICE;
    private LocalDate issued;
    private String number;
    private String currency = "USD";
    private Set<String> ibans = Set.of();
    private @Nullable String account;
    private @Nullable String senderHost;
    private @Nullable String caution;
    private boolean dmarcFailed;
    private @Nullable UUID corrects;

    private BillBuilder(LocalDate day) {
      this.day = day;
      issued = day.plusDays(2);
      number = "INV-" + day;
    }

    UUID id() {
      return id;
    }

    BillBuilder number(String value) {
      number = value;
      return this;
    }

    BillBuilder issued(LocalDate value) {
      issued = value;
      return this;
    }

    BillBuilder in(String value) {
      currency = value;
      return this;
    }

    BillBuilder kind(DocumentKind value) {
      kind = value;
      return this;
    }

    BillBuilder account(String value) {
      account = value;
      return this;
    }

    BillBuilder payTo(String... values) {
      ibans = Set.of(values);
      return this;
    }

    BillBuilder from(String host) {
      senderHost = host;
      return this;
    }

    BillBuilder trait(Trait value) {
      traits.add(value);
      return this;
    }

    BillBuilder held(boolean byDmarc) {
      caution = "held";
      dmarcFailed = byDmarc;
      return this;
    }

    BillBuilder correcting(BillBuilder other) {
      corrects = other.id;
      kind = DocumentKind.CREDIT_NOTE;
      return this;
    }

    /** A line for the month of the bill. */
    BillBuilder line(String product, @Nullable String quantity, String unitPrice) {
      return line(product, quantity, unitPrice, day, day.plusMonths(1), "RECURRING");
    }

    BillBuilder line(
        String product,
        @Nullable String quantity,
        String unitPrice,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String frequency) {
      BigDecimal count = quantity == null ? BigDecimal.ONE : new BigDecimal(quantity);
      charges.add(
          new Charge(
              id,
              product,
              quantity == null ? null : count,
              quantity == null ? null : new BigDecimal(unitPrice),
              Money.rounded(new BigDecimal(unitPrice).multiply(count), currency).minor(),
              currency,
              from,
              until,
              frequency,
              "PURCHASE",
              true));
      return this;
    }

    private Bill build() {
      long net = charges.stream().mapToLong(Charge::netMinor).sum();
      return new Bill(
          id,
          kind,
          number,
          issued,
          day,
          day.plusMonths(1).minusDays(1),
          currency,
          net,
          net,
          account,
          ibans,
          senderHost,
          null,
          traits,
          caution,
          dmarcFailed,
          corrects,
          charges);
    }
  }
}
