package officewatch.embedded.samples;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Twelve months of invoices of one company of about thirty people: growing teams, raised prices,
 * two vendors billed by the year, a product that came and one that went, a credit note.
 */
public final class DemoYear {
  /** The billed organisation. */
  public static final String CUSTOMER = "Nordlicht Studio GmbH";

  private static final int MONTHS = 12;
  private static final int NEVER = 12;

  private DemoYear() {}

  /** The invoices of the twelve months up to and with {@code last}, oldest first. */
  public static List<SampleInvoice> of(YearMonth last) {
    YearMonth first = last.minusMonths(MONTHS - 1L);
    List<SampleInvoice> invoices = new ArrayList<>();
    for (Subscription subscription : monthly()) {
      for (int month = 0; month < MONTHS; month++) {
        invoices.add(subscription.monthly(first, month, CUSTOMER));
      }
    }
    Subscription figma = monthly().getFirst();
    invoices.add(figma.credit(first, 7, 2, CUSTOMER));
    invoices.add(onePassword().yearly(first, 2, CUSTOMER));
    invoices.add(terminfuchs().yearly(first, 5, CUSTOMER));
    // Came in the eighth month; went after the fifth.
    for (int month = 8; month < MONTHS; month++) {
      invoices.add(miro().monthly(first, month, CUSTOMER));
    }
    for (int month = 0; month < 5; month++) {
      invoices.add(hubspot().monthly(first, month, CUSTOMER));
    }
    invoices.sort(Comparator.comparing(SampleInvoice::issued).thenComparing(SampleInvoice::number));
    return List.copyOf(invoices);
  }

  /** Figma first: its credit note refers to it. */
  private static List<Subscription> monthly() {
    return List.of(
        new Subscription(
            SampleVendors.FIGMA, "Figma Organization, full seat", "FIG", 3, 8, 3, 4500, 6, 22),
        new Subscription(
            SampleVendors.SLACK, "Slack Pro, active member", "SBIE", 1, 26, 2, 875, NEVER, 0),
        new Subscription(
            SampleVendors.NOTION, "Notion Business, member", "NOT", 5, 24, 2, 2000, 9, 10),
        new Subscription(SampleVendors.GITHUB, "GitHub Team, user", "GH", 8, 11, 4, 400, NEVER, 0),
        new Subscription(
            SampleVendors.ATLASSIAN, "Jira Standard, user", "AT", 10, 18, 3, 815, 4, 6),
        new Subscription(
            SampleVendors.ZOOM, "Zoom Workplace Pro, licence", "ZM", 12, 6, 0, 1599, NEVER, 0),
        new Subscription(
            SampleVendors.ADOBE, "Creative Cloud alle Applikationen", "AD", 14, 4, 0, 7199, 7, 9),
        new Subscription(
            SampleVendors.DATEV, "DATEV Unternehmen online", "DV", 18, 1, 0, 4850, NEVER, 0),
        new Subscription(
            SampleVendors.KONTORBLICK,
            "Kontorblick Belegarchiv, Nutzer",
            "KB",
            20,
            5,
            0,
            990,
            8,
            15),
        new Subscription(
            SampleVendors.ATELIER_FACTURA,
            "Atelier Factura, licence mensuelle",
            "AF",
            22,
            3,
            0,
            1450,
            NEVER,
            0));
  }

  private static Subscription onePassword() {
    return new Subscription(
        SampleVendors.ONE_PASSWORD, "1Password Business, user", "1P", 16, 30, 0, 799, NEVER, 0);
  }

  private static Subscription terminfuchs() {
    return new Subscription(
        SampleVendors.TERMINFUCHS, "Terminfuchs Team, Jahresabo", "TF", 24, 1, 0, 2400, NEVER, 0);
  }

  private static Subscription miro() {
    return new Subscription(
        SampleVendors.MIRO, "Miro Business, member", "MR", 26, 12, 0, 1600, NEVER, 0);
  }

  private static Subscription hubspot() {
    return new Subscription(
        SampleVendors.HUBSPOT, "HubSpot Marketing Starter, seat", "HS", 27, 3, 0, 2000, NEVER, 0);
  }
}
