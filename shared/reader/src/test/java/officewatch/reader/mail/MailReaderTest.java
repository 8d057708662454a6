package officewatch.reader.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import officewatch.reader.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailReaderTest {
  private static final String PDF = "%PDF-1.7\nx";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Content-Type: application/pdf; name=a.pdf~Content-Disposition: attachment | a.pdf",
        "Content-Type: application/pdf; name=a.pdf~Content-Disposition: inline; filename=b.pdf |"
            + " b.pdf",
        "Content-Type: application/octet-stream~Content-Disposition: attachment; filename=b.bin |"
            + " b.bin",
        "Content-Type: text/plain; name=c.txt | c.txt",
        "Content-Type: image/png~Content-ID: <x> | ''",
        "Content-Type: application/pdf | ''",
        "X-Nothing: x | ''",
        "Content-Disposition: attachment; filename*=utf-8''Rechnung%20%C3%84.pdf | Rechnung Ä.pdf",
        "Content-Disposition: attachment; filename*0=Rech;~ filename*1=nung.pdf | Rechnung.pdf",
        "Content-Type: application/pdf; name=\"=?utf-8?Q?F=C3=A4llig=2Epdf?=\" | Fällig.pdf",
        "Content-Disposition: attachment; filename=\"Fällig.pdf\" | Fällig.pdf",
        "Content-Disposition: attachment; filename=\"..\\..\\etc/passwd\" | passwd",
        "Content-Disposition: attachment; filename=\"a\u202efdp.exe\" | afdp.exe",
      })
  void aPdfIsADocumentHoweverItIsSent(String headers, String name) {
    Mail mail =
        read(
            "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nHello\n--b\n"
                + headers.replace('~', '\n')
                + "\n\n"
                + PDF
                + "\n--b--\n");
    assertThat(mail.verdict()).isEqualTo(Verdict.OK);
    assertThat(mail.documents())
        .singleElement()
        .satisfies(
            part -> {
              assertThat(part.mediaType()).isEqualTo("application/pdf");
              assertThat(part.name()).isEqualTo(name);
              assertThat(part.path()).isEqualTo("2");
              assertThat(new String(part.bytes(), StandardCharsets.US_ASCII)).isEqualTo(PDF);
            });
  }

  @Test
  void withoutAttachmentTheHtmlBodyIsTheDocument() {
    Mail mail =
        read(
            "Content-Type: multipart/alternative; boundary=b\n\n"
                + "--b\n"
                + "Content-Type: text/plain\n\n"
                + "Total 5\n"
                + "--b\n"
                + "Content-Type: text/html; charset=iso-8859-1\n\n"
                + "<p>Total 5 \u00e4</p>\n"
                + "--b--\n");
    assertThat(mail.documents()).extracting(MailPart::role).containsExactly(Role.BODY_HTML);
  }

  @Test
  void theBodyOfAnAttachedMessageGoesBeforeTheCoveringNote() {
    Mail mail =
        read(
            "Content-Type: multipart/mixed; boundary=b\n\n"
                + "--b\n"
                + "Content-Type: text/html\n\n"
                + "<p>please book</p>\n"
                + "--b\n"
                + "Content-Type: message/rfc822\n\n"
                + "From: Billing <bill@vendor.example>\n"
                + "Subject: Receipt\n\n"
                + "Total 5\n"
                + "--b--\n");
    assertThat(mail.documents()).extracting(MailPart::path).containsExactly("2.1");
    assertThat(mail.attached())
        .singleElement()
        .satisfies(
            inner -> {
              assertThat(inner.path()).isEqualTo("2");
              assertThat(inner.headers().from())
                  .containsExactly(new Mailbox("Billing", "bill@vendor.example"));
              assertThat(inner.headers().subject()).isEqualTo("Receipt");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "application/pkcs7-mime; smime-type=enveloped-data, 0\u0082xx, encrypted",
    "application/ms-tnef, x\u009f>\", winmail.dat",
    "text/calendar, BEGIN:VCALENDAR, calendar",
    "application/pgp-signature, -----BEGIN, signature",
    "image/png, '\u0089PNG\r\n', small",
    "text/plain, ' ', blank"
  })
  void whatIsNoDocumentHasAReason(String type, String content, String word) {
    byte[] raw =
        ("From: a@b.example\nContent-Type: " + type + "\n\n" + content)
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(MailReader.read(raw).parts())
        .singleElement()
        .satisfies(
            part -> {
              assertThat(part.role()).isEqualTo(Role.IGNORED);
              assertThat(part.reason()).contains(word);
            });
  }

  @Test
  void aShownPictureIsNoDocumentButALargeAttachedOneIs() {
    String picture = "GIF89a\u00ff\u0003\u00ff\u0003" + "x".repeat(20_000);
    byte[] raw =
        ("From: a@b.example\n"
                + "Content-Type: multipart/related; boundary=b\n\n"
                + "--b\n"
                + "Content-Type: text/html\n\n"
                + "<img src='cid:P1'>\n"
                + "--b\n"
                + "Content-Type: image/gif\n"
                + "Content-ID: <p1>\n\n"
                + picture
                + "\n--b\nContent-Type: image/gif\n\n"
                + picture
                + "\n--b--\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(MailReader.read(raw).parts())
        .extracting(MailPart::role)
        .containsExactly(Role.BODY_HTML, Role.IGNORED, Role.DOCUMENT);
  }

  @Test
  void headersAreDecodedWhateverTheirEncoding() {
    Mail mail =
        MailReader.read(
            ("From: =?utf-8?B?SsO8cmdlbg==?= <J@Vendor.Example>\n"
                    + "To: \"Last, First\" <a@b.example>,\n"
                    + " c@d.example\n"
                    + "Subject: =?utf-8?Q?Caf=C3?= =?utf-8?Q?=A9?= \u20ac\n"
                    + "Date: Fri, 3 Nov 2021 15:51:30 +0100 (CET)\n"
                    + "Message-ID: <1@x>\n"
                    + "Auto-Submitted: Auto-Generated\n\n"
                    + "x")
                .getBytes(StandardCharsets.UTF_8));
    MailHeaders headers = mail.headers();
    assertThat(headers.from()).containsExactly(new Mailbox("Jürgen", "j@vendor.example"));
    assertThat(headers.to())
        .isEqualTo(
            List.of(new Mailbox("Last, First", "a@b.example"), new Mailbox("", "c@d.example")));
    assertThat(headers.subject()).isEqualTo("Café €");
    assertThat(headers.date()).isEqualTo(OffsetDateTime.parse("2021-11-03T15:51:30+01:00"));
    assertThat(headers.messageId()).isEqualTo("1@x");
    assertThat(headers.autoSubmitted()).isEqualTo("auto-generated");
  }

  private static Mail read(String mail) {
    return MailReader.read(("From: a@b.example\n" + mail).getBytes(StandardCharsets.UTF_8));
  }
}
