package officewatch.reader.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VatIdsTest {

  @ParameterizedTest
  @CsvSource({
    "USt-IdNr. DE123456789, DE123456789",
    "VAT DE 123 456 789, DE123456789",
    "IE3668997OH, IE3668997OH",
    "ATU12345678, ATU12345678",
    "BE 0123.456.789, BE0123456789",
    "NL123456789B01, NL123456789B01",
    "FR 40 123456789, FR40123456789",
    "ESB12345678, ESB12345678",
    "SE556677889901, SE556677889901",
    "GB 123 4567 89, GB123456789",
    "EU372000041, EU372000041",
    "CHE-123.456.789 MWST, CHE123456789MWST",
    "NO 987 654 321 MVA, NO987654321MVA"
  })
  void reads(String printed, String id) {
    assertThat(VatIds.find(printed)).extracting(VatIds.At::value).containsExactly(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DE02 1203 0000 0000 2020 51",
        "BE68 5390 0754 7034",
        "NO93 8601 1117 947",
        "FR14 2004 1010 0505 0001 3M02 606",
        "DE12345",
        "HRB 123456789"
      })
  void areNone(String printed) {
    assertThat(VatIds.find(printed)).isEmpty();
  }
}
