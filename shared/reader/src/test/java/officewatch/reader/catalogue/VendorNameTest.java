package officewatch.reader.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VendorNameTest {
  /** One example or more for each of the countries whose legal forms are known. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Acme Ltd.                        | acme
          Acme, Inc.                       | acme
          Acme L.L.C.                      | acme
          Acme P.B.C.                      | acme
          Acme plc                         | acme
          Acme Unlimited Company           | acme
          Acme Pty. Ltd.                   | acme
          Acme Pte Ltd                     | acme
          Acme Private Limited             | acme
          Acme Sdn. Bhd.                   | acme
          Acme GmbH & Co. KG               | acme
          Acme UG (haftungsbeschränkt)     | acme
          Acme e.K.                        | acme
          Acme SE & Co. KGaA               | acme
          Acme GesmbH                      | acme
          Acme Sàrl                        | acme
          Acme S.à r.l.                    | acme
          Acme S.A.S.                      | acme
          Acme SASU                        | acme
          Acme B.V.                        | acme
          Acme N.V.                        | acme
          Acme BVBA                        | acme
          Acme S.L.U.                      | acme
          Acme S.A. de C.V.                | acme
          Acme, Unipessoal Lda.            | acme
          Acme Ltda.                       | acme
          Acme S.p.A.                      | acme
          Acme S.r.l.                      | acme
          Acme Sp. z o.o.                  | acme
          Acme S.A. Sp. k.                 | acme
          Acme s.r.o.                      | acme
          Acme, spol. s r.o.               | acme
          Acme a.s.                        | acme
          Acme Kft.                        | acme
          Acme Zrt.                        | acme
          Acme EOOD                        | acme
          Acme d.o.o.                      | acme
          Acme AB (publ)                   | acme
          Acme A/S                         | acme
          Acme ApS                         | acme
          Acme ASA                         | acme
          Acme Oy                          | acme
          Acme ehf.                        | acme
          Acme OÜ                          | acme
          SIA Acme                         | acme
          UAB Acme                         | acme
          Acme A.Ş.                        | acme
          ООО Акме                         | акме
          Acme K.K.                        | acme
          株式会社 Acme                    | acme
          Acme Co., Ltd.                   | acme
          Acme FZ-LLC                      | acme
          Ström & Söhne AG                 | strom and sohne
          Müller und Straße KG             | muller und strasse
          ＡＣＭＥ　Inc                    | acme
          O'Reilly Media, Inc.             | oreilly media
          AB Tasty SAS                     | ab tasty
          AG                               | ag
          """)
  void coreHasNoLegalForm(String name, String core) {
    assertThat(VendorName.of(name).core()).isEqualTo(core);
  }

  @Test
  void invisibleCharactersDoNotHideAName() {
    assertThat(VendorName.of("Sl\u200back\u00ad Techno\u2060logies").full())
        .isEqualTo("slack technologies");
    assertThat(VendorName.of(" \u200b ☃ ").full()).isEmpty();
  }
}
