package officewatch.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong input is refused with a sentence that says what to type. */
class SettingsReaderTest {

  @Test
  void needsNothingButAMailDomain() {
    Settings settings = read(Map.of());
    assertThat(settings.profile()).isEqualTo(Profile.SMALL);
    assertThat(settings.stackName("net")).isEqualTo("officewatch-main-net");
    assertThat(settings.activateReceiptRules()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "profile, large, -c profile=small",
    "stage, Main!, -c stage=main",
    "mailDomain, not a domain, -c mailDomain=",
    "alarmEmail, nobody, -c alarmEmail=operations@",
    "account, 123, -c account=111122223333",
    "region, eu-central-1, -c account=",
    "region, Frankfurt, -c region=eu-west-1",
    "live, perhaps, -c live=true",
    "databaseSnapshot, not a name, -c databaseSnapshot=officewatch-before",
    "zeroEgress, perhaps, -c zeroEgress=true",
    "waf, true, -c region=eu-west-1",
    "domainName, officewatch.acme.com, -c hostedZoneId=",
    "monthlyBudget, lots, -c monthlyBudget=50"
  })
  void saysWhatToType(String name, String value, String sentence) {
    assertThatThrownBy(() -> read(Map.of(name, value)))
        .isInstanceOf(SettingsError.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void doubtsARegionItDoesNotKnowAndTakesIt() {
    Settings settings = read(Map.of("account", "111122223333", "region", "ap-southeast-4"));
    assertThat(settings.region()).isEqualTo("ap-southeast-4");
    assertThat(SettingsReader.doubtAbout(settings.region()))
        .contains("SES may receive no mail in ap-southeast-4", "-c region=", "eu-west-1");
    assertThat(SettingsReader.doubtAbout("eu-west-1")).isNull();
    assertThat(SettingsReader.doubtAbout(null)).isNull();
  }

  @Test
  void refusesARegionWhoseDatabasesNoFunctionTrusts() {
    assertThatThrownBy(() -> read(Map.of("account", "111122223333", "region", "mx-central-1")))
        .isInstanceOf(SettingsError.class)
        .hasMessageContaining("mx-central-1")
        .hasMessageContaining("eu-central-1, eu-central-2");
  }

  @Test
  void hasLiveUpdatesWhereTheyCostNothingToSpeakOf() {
    assertThat(read(Map.of()).live()).isFalse();
    assertThat(read(Map.of("live", "true")).live()).isTrue();
    assertThat(read(Map.of("profile", "production")).live()).isTrue();
    assertThat(read(Map.of("profile", "production", "live", "false")).live()).isFalse();
    assertThat(read(Map.of("profile", "production", "zeroEgress", "true")).live()).isFalse();
    assertThatThrownBy(() -> read(Map.of("zeroEgress", "true", "live", "true")))
        .isInstanceOf(SettingsError.class)
        .hasMessageContaining("Leave live=true out");
  }

  @Test
  void takesASnapshotByNameOrArn() {
    for (String name :
        new String[] {
          "before-the-move",
          "rds:officewatch-2026-11-20-03-17",
          "arn:aws:rds:eu-west-1:111122223333:cluster-snapshot:rds:officewatch-2026-11-20"
        }) {
      assertThat(read(Map.of("databaseSnapshot", name)).databaseSnapshot()).isEqualTo(name);
    }
  }

  @Test
  void refusesANameOutsideItsZone() {
    assertThatThrownBy(
            () ->
                read(
                    Map.of(
                        "domainName", "officewatch.acme.com",
                        "hostedZoneId", "Z0123456789ABC",
                        "hostedZoneName", "other.com")))
        .isInstanceOf(SettingsError.class)
        .hasMessageContaining("other.com");
  }

  @Test
  void activatesNothingForTheExampleDomain() {
    assertThatThrownBy(
            () ->
                read(
                    Map.of("activateReceiptRules", "true", "mailDomain", "in.officewatch.example")))
        .isInstanceOf(SettingsError.class)
        .hasMessageContaining("-c mailDomain=");
  }

  @Test
  void refusesAMisspeltName() {
    assertThatThrownBy(() -> SettingsReader.refuseUnknown(Set.of("profil")))
        .isInstanceOf(SettingsError.class)
        .hasMessageContaining("profile");
  }

  private static Settings read(Map<String, String> typed) {
    Map<String, Object> context = new HashMap<>(Map.of("mailDomain", "in.acme.com"));
    context.putAll(typed);
    return new SettingsReader(context::get).read();
  }
}
