package officewatch.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrequencyTest {
  @ParameterizedTest
  @CsvSource({
    "Business plan (monthly), RECURRING",
    "8 seats, RECURRING",
    "Lizenz Standard jährlich, RECURRING",
    "Licence annuelle, RECURRING",
    "API calls over plan, USAGE",
    "Data transfer 12 GB, USAGE",
    "Verbrauch März, USAGE",
    "Onboarding workshop, ONE_TIME",
    "Einmalige Einrichtung des Abonnements, ONE_TIME",
    "Setup fee, ONE_TIME",
    "Chair, ",
    "Planet model, "
  })
  void isWhatTheWordsSay(String description, Frequency frequency) {
    assertThat(Frequency.of(description, false)).isEqualTo(frequency);
  }

  @ParameterizedTest
  @CsvSource({"Workspace, RECURRING", "Storage overage, USAGE"})
  void aServicePeriodMakesItRecurring(String description, Frequency frequency) {
    assertThat(Frequency.of(description, true)).isEqualTo(frequency);
  }
}
