package officewatch.cdk;

import org.jspecify.annotations.Nullable;

/**
 * What a person chooses before deploying.
 *
 * @param stage name of the installation, part of every stack's name
 * @param profile how much of everything
 * @param mailDomain domain whose mail SES receives
 * @param alarmEmail who hears of alarms and of the budget
 * @param account twelve digits, or null for the account of the credentials
 * @param region or null for the region of the credentials
 * @param domain own host name, or null for CloudFront's
 * @param zeroEgress no function has a route to the internet
 * @param activateReceiptRules makes this installation's rule set the region's active one
 * @param takeOverReceiptRules allows to replace another active rule set
 * @param waf puts AWS WAF in front of CloudFront
 * @param live tells people of changes over WebSocket connections
 * @param databaseSnapshot what the database is made of, or null for an empty one
 * @param monthlyBudget US dollars a month; the mail address hears at 80 and at 100 per cent
 */
public record Settings(
    String stage,
    Profile profile,
    String mailDomain,
    @Nullable String alarmEmail,
    @Nullable String account,
    @Nullable String region,
    @Nullable CustomDomain domain,
    boolean zeroEgress,
    boolean activateReceiptRules,
    boolean takeOverReceiptRules,
    boolean waf,
    boolean live,
    @Nullable String databaseSnapshot,
    int monthlyBudget) {

  /**
   * A host name of one's own.
   *
   * @param name such as {@code officewatch.example.com}
   * @param hostedZoneId Route 53 zone the name is in
   * @param zoneName the zone's own name
   */
  public record CustomDomain(String name, String hostedZoneId, String zoneName) {}

  /** Name of a stack of this installation. */
  public String stackName(String part) {
    return "officewatch-" + stage + "-" + part;
  }

  /** Whether the mail domain is the one of the examples, for which nobody sends mail. */
  public boolean isExampleMailDomain() {
    return mailDomain.endsWith(".example");
  }
}
