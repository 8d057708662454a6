package officewatch.reader.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelGrammarTest {

  @ParameterizedTest
  @CsvSource({
    "Inv. ID, NUMBER",
    "Rg.-Nr., NUMBER",
    "Numéro du document, NUMBER",
    "N.º da fatura, NUMBER",
    "Rif. documento, NUMBER",
    "Date d'établissement, DATE",
    "Datum van uitgifte, DATE",
    "Gesamtsumme einschl. Steuern, TOTAL",
    "Totaal exclusief belasting, NET",
    "Montant sans taxes, NET",
    "Kwota podatku, TAX"
  })
  void putsLabelsTogether(String printed, LabelKind kind) {
    assertThat(Labels.FIELDS.find(Squash.of(printed)))
        .singleElement()
        .satisfies(hit -> assertThat(hit.is(kind)).isTrue());
  }

  @ParameterizedTest
  @CsvSource({"Order number, OTHER_ID", "Amount due, PAYABLE", "Receipt number, RECEIPT_NUMBER"})
  void neverOverrulesALabelListedByHand(String printed, LabelKind kind) {
    assertThat(Labels.FIELDS.find(Squash.of(printed)))
        .singleElement()
        .satisfies(hit -> assertThat(hit.is(kind)).isTrue());
  }
}
