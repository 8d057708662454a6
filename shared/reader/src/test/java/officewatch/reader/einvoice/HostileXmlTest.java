package officewatch.reader.einvoice;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import officewatch.reader.CpuTime;
import officewatch.reader.DocumentKind;
import officewatch.reader.Evidence;
import officewatch.reader.Reading;
import officewatch.reader.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileXmlTest {
  private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2";
  private static final String CII = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100";

  @Test
  void externalEntitiesAreNeverFetched(@TempDir Path folder) throws IOException {
    Path canary = Files.writeString(folder.resolve("canary"), "CANARY");
    try (ServerSocket trap = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String url = "http://127.0.0.1:" + trap.getLocalPort() + "/x";
      List<String> doctypes =
          List.of(
              "<!DOCTYPE Invoice SYSTEM \"" + url + "\">",
              "<!DOCTYPE Invoice PUBLIC \"-//x\" \"" + url + "\">",
              "<!DOCTYPE Invoice [<!ENTITY x SYSTEM \"" + url + "\">]>",
              "<!DOCTYPE Invoice [<!ENTITY x SYSTEM \"" + canary.toUri() + "\">]>",
              "<!DOCTYPE Invoice [<!ENTITY % p SYSTEM \"" + url + "\"> %p;]>");
      for (String doctype : doctypes) {
        for (String namespace : List.of(UBL, CII)) {
          String root = namespace.equals(UBL) ? "Invoice" : "CrossIndustryInvoice";
          Reading reading =
              read(doctype + "<" + root + " xmlns='" + namespace + "'><ID>&x;</ID></" + root + ">");
          assertThat(reading.verdict()).isEqualTo(Verdict.MALFORMED);
          assertThat(reading.toString()).doesNotContain("CANARY");
        }
      }
      String schema =
          "<Invoice xmlns='%s' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
              + " xmlns:xi='http://www.w3.org/2001/XInclude' xsi:schemaLocation='%s %s'>"
              + "<xi:include href='%s'/><ID>1</ID></Invoice>";
      Reading reading =
          read("<?xml-stylesheet href='" + url + "'?>" + schema.formatted(UBL, UBL, url, url));
      assertThat(value(reading.number())).isEqualTo("1");
      trap.setSoTimeout(1);
      assertThat(connected(trap)).isFalse();
    }
  }

  @Test
  void entityBombsAreRefusedAtOnce() {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE Invoice [<!ENTITY l0 'ha'>");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY l%d '&l%d;&l%d;'>".formatted(i, i - 1, i - 1));
    }
    Reading reading = within(laughs + "]>" + invoice("<ID>&l29;</ID>"));
    assertThat(reading.verdict()).isEqualTo(Verdict.MALFORMED);
  }

  @Test
  void anUndeclaredEntityIsDamage() {
    assertThat(read(invoice("<ID>&nbsp;</ID>")).verdict()).isEqualTo(Verdict.MALFORMED);
  }

  @Test
  void depthLinesAndSizeAreLimited() {
    assertThat(within(invoice("<a>".repeat(100_000))).verdict()).isEqualTo(Verdict.RESOURCE_LIMIT);
    assertThat(within(invoice("<InvoiceLine/>".repeat(20_001))).verdict())
        .isEqualTo(Verdict.RESOURCE_LIMIT);
    assertThat(within(invoice("<a/>".repeat(1_000_000))).verdict())
        .isEqualTo(Verdict.RESOURCE_LIMIT);
    assertThat(within(invoice("<ID>1</ID><!--" + "x".repeat(21_000_000) + "-->")).verdict())
        .isEqualTo(Verdict.RESOURCE_LIMIT);
    assertThat(read(invoice("<InvoiceLine/>".repeat(20_000))).lines()).hasSize(20_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "<",
        "<>",
        "<a/>",
        "<?xml",
        "<!DOCTYPE",
        "<html><body>",
        "<Invoice/>",
        "%PDF-1.7"
      })
  void whatIsNoEInvoiceIsNone(String other) {
    assertThat(EInvoice.read("x", other.getBytes(UTF_8))).isEmpty();
  }

  @Test
  void anInvoiceInAPeppolEnvelopeIsFound() {
    String header = "<Header><To>x</To><!-- <y> --><Empty/></Header>";
    String sbdh = "<StandardBusinessDocument xmlns='urn:x'>%s%s</StandardBusinessDocument>";
    Reading reading = read(sbdh.formatted(header, invoice("<ID>R-1</ID>")));
    assertThat(value(reading.number())).isEqualTo("R-1");
    Evidence evidence = Objects.requireNonNull(reading.number()).evidence();
    assertThat(reading.pages().getFirst().text().substring(evidence.start(), evidence.end()))
        .isEqualTo("R-1");
  }

  @Test
  void everyCutOfAnInvoiceHasAVerdict() {
    byte[] whole = invoice("<ID a='&lt;'>1<!-- > --></ID><b><![CDATA[<x>]]></b>").getBytes(UTF_8);
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = java.util.Arrays.copyOf(whole, length);
      EInvoice.read("x", cut).ifPresent(r -> assertThat(r.verdict()).isEqualTo(Verdict.MALFORMED));
    }
    assertThat(value(EInvoice.read("x", whole).orElseThrow().number())).isEqualTo("1");
  }

  @Test
  void aWrongEncodingAndALateDeclarationAreRepaired() {
    String body = invoice("<ID>Ä1</ID>");
    for (byte[] xml :
        List.of(
            ("\n \n<?xml version='1.0' encoding='UTF-8'?>" + body).getBytes(UTF_8),
            ("\ufeff<?xml version='1.0' encoding='UTF-8'?>" + body).getBytes(UTF_8),
            ("<?xml version='1.0' encoding='utf8-strange'?>" + body).getBytes(UTF_8),
            ("<?xml version='1.0' encoding='UTF-16'?>" + body).getBytes(UTF_8),
            ("<?xml version='1.0' encoding='UTF-8'?>" + body).getBytes(ISO_8859_1),
            ("<?xml version='1.0' encoding='UTF-16'?>" + body).getBytes(UTF_16),
            (body + "\n\u0000\u0000").getBytes(UTF_8))) {
      assertThat(value(EInvoice.read("x", xml).orElseThrow().number())).isEqualTo("Ä1");
    }
  }

  @Test
  void aHugeAttachmentLeavesAnExcerptWithTrueSpans() {
    Reading reading =
        read(
            invoice(
                "<ID>R-1</ID><Object>"
                    + "QUJD".repeat(200_000)
                    + "</Object><IssueDate>2026-01-31</IssueDate>"));
    String page = reading.pages().getFirst().text();
    Evidence number = Objects.requireNonNull(reading.number()).evidence();
    Evidence date = Objects.requireNonNull(reading.issueDate()).evidence();
    assertThat(page.length()).isLessThan(1000);
    assertThat(page.substring(number.start(), number.end())).isEqualTo("R-1");
    assertThat(page.substring(date.start(), date.end())).isEqualTo("2026-01-31");
  }

  @ParameterizedTest
  @ValueSource(strings = {"100.00", "-100.00"})
  void aCreditNoteIsNegativeHoweverItIsWritten(String amount) {
    Reading reading =
        read(
            invoice(
                "<InvoiceTypeCode>381</InvoiceTypeCode><LegalMonetaryTotal>"
                    + "<TaxInclusiveAmount>"
                    + amount
                    + "</TaxInclusiveAmount></LegalMonetaryTotal>"
                    + "<InvoiceLine><LineExtensionAmount>"
                    + amount
                    + "</LineExtensionAmount></InvoiceLine>"));
    assertThat(reading.kind()).isEqualTo(DocumentKind.CREDIT_NOTE);
    assertThat(value(reading.total())).isEqualTo(new BigDecimal("-100.00"));
    assertThat(reading.lines().getFirst().net()).isEqualTo(new BigDecimal("-100.00"));
  }

  @Test
  void aPriceIsPerUnitAndAmountsAreExact() {
    Reading reading =
        read(
            invoice(
                "<LegalMonetaryTotal><TaxInclusiveAmount>1e9</TaxInclusiveAmount></LegalMonetaryTotal>"
                    + "<InvoiceLine><Price><PriceAmount>150.00</PriceAmount>"
                    + "<BaseQuantity>12</BaseQuantity></Price></InvoiceLine>"));
    assertThat(reading.lines().getFirst().unitPrice()).isEqualByComparingTo("12.5");
    assertThat(reading.total()).isNull();
    assertThat(reading.warnings()).hasSize(1);
  }

  private static <T> @Nullable T value(officewatch.reader.@Nullable Field<T> field) {
    return field == null ? null : field.value();
  }

  private static String invoice(String content) {
    return "<p:Invoice xmlns:p='" + UBL + "'>" + content + "</p:Invoice>";
  }

  private static Reading read(String xml) {
    return EInvoice.read("x.xml", xml.getBytes(UTF_8)).orElseThrow();
  }

  private static Reading within(String xml) {
    byte[] bytes = xml.getBytes(UTF_8);
    double start = CpuTime.millis();
    Reading reading = EInvoice.read("x.xml", bytes).orElseThrow();
    assertThat(CpuTime.millis() - start).isLessThan(2_000);
    return reading;
  }

  private static boolean connected(ServerSocket trap) throws IOException {
    try (var connection = trap.accept()) {
      return connection.isConnected();
    } catch (SocketTimeoutException nobody) {
      return false;
    }
  }
}
