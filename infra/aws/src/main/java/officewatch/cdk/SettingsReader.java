package officewatch.cdk;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import officewatch.cdk.Settings.CustomDomain;
import org.jspecify.annotations.Nullable;

/** Reads the settings from the CDK's context and refuses what could not be deployed. */
final class SettingsReader {
  /** Every name that may be typed after {@code -c}. */
  static final Set<String> NAMES =
      Set.of(
          "stage",
          "profile",
          "mailDomain",
          "alarmEmail",
          "account",
          "region",
          "domainName",
          "hostedZoneId",
          "hostedZoneName",
          "zeroEgress",
          "activateReceiptRules",
          "takeOverReceiptRules",
          "waf",
          "live",
          "databaseSnapshot",
          "monthlyBudget");

  /**
   * Regions in which SES was known to receive mail when this was written; AWS adds some from time
   * to time. Its own list is on the page "Amazon Simple Email Service endpoints and quotas".
   */
  private static final Set<String> RECEIVING_REGIONS =
      Set.of(
          "us-east-1",
          "us-east-2",
          "us-west-2",
          "ca-central-1",
          "eu-central-1",
          "eu-west-1",
          "eu-west-2",
          "ap-northeast-1",
          "ap-southeast-1",
          "ap-southeast-2");

  private static final Pattern STAGE = Pattern.compile("[a-z][a-z0-9]{0,11}");
  private static final Pattern DOMAIN =
      Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s]+");
  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
  private static final Pattern REGION = Pattern.compile("[a-z]{2,4}(?:-[a-z]+)+-[0-9]{1,2}");

  /**
   * A snapshot's name; one that AWS makes by itself starts with rds:, one of another account is an
   * ARN.
   */
  private static final Pattern SNAPSHOT =
      Pattern.compile(
          "(?:arn:aws[a-z-]*:rds:[a-z0-9-]+:[0-9]{12}:cluster-snapshot:)?(?:rds:)?[A-Za-z][A-Za-z0-9-]{0,254}");

  private static final Pattern ZONE = Pattern.compile("Z[A-Z0-9]{5,31}");

  private final Function<String, @Nullable Object> context;

  SettingsReader(Function<String, @Nullable Object> context) {
    this.context = context;
  }

  /**
   * The settings.
   *
   * @throws SettingsError when one is missing or wrong
   */
  Settings read() {
    Profile profile = Profile.of(text("profile", "small"));
    String stage = matching("stage", text("stage", "main"), STAGE, "main");
    String mailDomain =
        matching("mailDomain", text("mailDomain", ""), DOMAIN, "in.your-company.com");
    String account = optional("account", ACCOUNT, "111122223333");
    String region = optional("region", REGION, "eu-west-1");
    boolean activate = flag("activateReceiptRules");
    CustomDomain domain = domain();
    boolean waf = flag("waf");
    boolean zeroEgress = flag("zeroEgress");
    boolean live = flag("live", !zeroEgress && profile == Profile.PRODUCTION);
    Settings settings =
        new Settings(
            stage,
            profile,
            mailDomain,
            optional("alarmEmail", EMAIL, "operations@your-company.com"),
            account,
            region,
            domain,
            zeroEgress,
            activate,
            flag("takeOverReceiptRules"),
            waf,
            live,
            optional("databaseSnapshot", SNAPSHOT, "officewatch-before-the-move"),
            budget(profile));
    if ((account == null) != (region == null)) {
      throw new SettingsError(
          "account and region belong together. Type both, -c account=111122223333 -c"
              + " region=eu-west-1, or neither.");
    }
    if (region != null && !DatabaseRegions.known().contains(region)) {
      throw new SettingsError(
          "The root certificates of "
              + region
              + "'s databases are not part of this version, so no function would trust its own."
              + " Type -c region= with one of "
              + DatabaseRegions.known()
              + ", or add them: see \"Regions\" in infra/aws/README.md.");
    }
    if ((domain != null || waf) && region == null) {
      throw new SettingsError(
          "A domain name and WAF need a stack in us-east-1 beside the others. Type -c"
              + " account=111122223333 -c region=eu-west-1 as well.");
    }
    if (zeroEgress && live) {
      throw new SettingsError(
          "With zeroEgress there are no live updates: API Gateway has no endpoint in a network for"
              + " connections. Leave live=true out; the dashboard asks from time to time instead.");
    }
    if (activate && settings.isExampleMailDomain()) {
      throw new SettingsError(
          "mailDomain is still the example. Type -c mailDomain=in.your-company.com before"
              + " activating the receipt rules.");
    }
    return settings;
  }

  /**
   * What to say of a region in which SES may receive no mail, or null. Nothing is refused: the list
   * may be older than the region.
   */
  static @Nullable String doubtAbout(@Nullable String region) {
    return region == null || RECEIVING_REGIONS.contains(region)
        ? null
        : "SES may receive no mail in "
            + region
            + ", and none arrives then. Look for \"Email receiving endpoints\" on AWS's page of SES"
            + " endpoints; if the region is not there, type -c region= with one of "
            + new TreeSet<>(RECEIVING_REGIONS)
            + ".";
  }

  /** Refuses a misspelt input, which would otherwise be ignored. */
  static void refuseUnknown(Set<String> typed) {
    for (String name : typed) {
      if (!NAMES.contains(name)) {
        throw new SettingsError(
            "There is no input \"" + name + "\". Inputs: " + new TreeSet<>(NAMES) + ".");
      }
    }
  }

  private @Nullable CustomDomain domain() {
    String name = optional("domainName", DOMAIN, "officewatch.your-company.com");
    String zoneId = optional("hostedZoneId", ZONE, "Z0123456789ABCDEFGHIJ");
    String zoneName = optional("hostedZoneName", DOMAIN, "your-company.com");
    if (name == null && zoneId == null && zoneName == null) {
      return null;
    }
    if (name == null || zoneId == null || zoneName == null) {
      throw new SettingsError(
          "A domain needs its zone. Type all of -c domainName=officewatch.your-company.com -c"
              + " hostedZoneId=Z0123456789ABCDEFGHIJ -c hostedZoneName=your-company.com.");
    }
    if (!name.equals(zoneName) && !name.endsWith("." + zoneName)) {
      throw new SettingsError(
          name + " is not in the zone " + zoneName + ". Type the zone that holds the name.");
    }
    return new CustomDomain(name, zoneId, zoneName);
  }

  private int budget(Profile profile) {
    String typed = text("monthlyBudget", profile == Profile.SMALL ? "50" : "500");
    try {
      int budget = Integer.parseInt(typed);
      if (budget > 0) {
        return budget;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new SettingsError(
        "monthlyBudget is \"" + typed + "\". Type whole US dollars, -c monthlyBudget=50.");
  }

  private boolean flag(String name) {
    return flag(name, false);
  }

  private boolean flag(String name, boolean otherwise) {
    String typed = text(name, Boolean.toString(otherwise)).toLowerCase(Locale.ROOT);
    if (!List.of("true", "false").contains(typed)) {
      throw new SettingsError(
          name + " is \"" + typed + "\". Type -c " + name + "=" + !otherwise + " or leave it out.");
    }
    return typed.equals("true");
  }

  private @Nullable String optional(String name, Pattern form, String example) {
    String typed = text(name, null);
    return typed == null ? null : matching(name, typed, form, example);
  }

  private static String matching(String name, String typed, Pattern form, String example) {
    if (!form.matcher(typed).matches()) {
      throw new SettingsError(
          name
              + (typed.isEmpty() ? " is missing" : " is \"" + typed + "\", which is not one")
              + ". Type for example -c "
              + name
              + "="
              + example
              + ".");
    }
    return typed;
  }

  @SuppressWarnings("NullAway") // null is given back only where null was the default
  private String text(String name, @Nullable String otherwise) {
    Object value = context.apply(name);
    return value == null || value.toString().isBlank() ? otherwise : value.toString().strip();
  }
}
