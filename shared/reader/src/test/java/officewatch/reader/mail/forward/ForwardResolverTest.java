package officewatch.reader.mail.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import officewatch.reader.mail.MailReader;
import officewatch.reader.mail.Mailbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Layouts of mail programs in languages, and forms, the corpus does not have. */
class ForwardResolverTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "sv | Från | Skickat | Till | Kopia | Ämne",
        "da | Fra | Sendt | Til | Cc | Emne",
        "nb | Fra | Dato | Til | Kopi | Emne",
        "fi | Lähettäjä | Lähetetty | Vastaanottaja | Kopio | Aihe",
        "cs | Od | Odesláno | Komu | Kopie | Předmět",
        "sk | Od | Odoslané | Komu | Kópia | Predmet",
        "hu | Feladó | Elküldve | Címzett | Másolatot kap | Tárgy",
        "ro | De la | Trimis | Către | Cc | Subiect",
        "tr | Kimden | Gönderildi | Kime | Bilgi | Konu",
        "el | Από | Στάλθηκε | Προς | Κοιν. | Θέμα",
        "ru | От | Отправлено | Кому | Копия | Тема",
        "uk | Від | Надіслано | Кому | Копія | Тема",
        "bg | От | Изпратено | До | Копие | Относно",
        "hr | Od | Poslano | Za | Cc | Predmet",
        "sl | Od | Poslano | Za | Kp | Zadeva",
        "sr | Од | Послато | За | Копија | Предмет",
        "et | Saatja | Saadetud | Saaja | Koopia | Teema",
        "lv | No | Nosūtīts | Kam | Kopija | Temats",
        "lt | Nuo | Išsiųsta | Kam | Kopija | Tema",
        "ca | De | Enviat | Per a | Cc | Assumpte",
        "zh-CN | 发件人 | 发送时间 | 收件人 | 抄送 | 主题",
        "zh-TW | 寄件者 | 日期 | 收件者 | 副本 | 主旨",
        "ja | 差出人 | 送信日時 | 宛先 | CC | 件名",
        "ko | 보낸 사람 | 보낸 날짜 | 받는 사람 | 참조 | 제목",
        "ar | من | تم الإرسال | إلى | نسخة | الموضوع",
        "he | מאת | נשלח | אל | עותק | נושא",
        "vi | Từ | Đã gửi | Đến | Cc | Chủ đề",
        "th | จาก | วันที่ | ถึง | สำเนา | เรื่อง",
        "id | Dari | Tanggal | Kepada | Cc | Perihal",
        "is | Frá | Dagsetning | Til | Afrit | Efni",
        "unknown | Xyzab | Qwert | Poiuy | Lkjhg | Mnbvc",
      })
  void everyLanguageIsReadByItsLabels(
      String language, String from, String date, String to, String cc, String subject) {
    String outlook =
        "Please book this.\n\n"
            + "Anna\n\n"
            + "________________________________\n"
            + "%s: Acme Billing <bill@acme.example>\n"
            + "%s: 3. 11. 2026 15:14\n"
            + "%s: Anna <anna@buyer.example>\n"
            + "%s: boss@buyer.example\n"
            + "%s: Invoice 2026-11\n\n"
            + "Total: 5.00 EUR\n";
    String thunderbird =
        "\n\n"
            + "-------- xx --------\n"
            + "%5$s: \tInvoice 2026-11\n"
            + "%2$s: \tTue, 3 Nov 2026 15:14:00 +0100\n"
            + "%1$s: \tAcme Billing <bill@acme.example>\n"
            + "%3$s: \tAnna <anna@buyer.example>\n"
            + "%4$s: \tboss@buyer.example\n\n\n"
            + "Total: 5.00 EUR\n";
    String apple =
        "> xx:\n"
            + "> \n"
            + "> %s: Acme Billing <bill@acme.example>\n"
            + "> %5$s: Invoice 2026-11\n"
            + "> %2$s: 3 xx 2026 15:14:00 CET\n"
            + "> %3$s: anna@buyer.example\n"
            + "> %4$s: boss@buyer.example\n"
            + "> \n"
            + "> Total: 5.00 EUR\n";
    for (String layout : new String[] {outlook, thunderbird, apple}) {
      String body = layout.formatted(from, date, to, cc, subject);
      assertThat(ForwardResolver.resolve("Fwd: x", body))
          .as(body)
          .hasValueSatisfying(
              forward -> {
                assertThat(forward.from())
                    .isEqualTo(new Mailbox("Acme Billing", "bill@acme.example"));
                assertThat(forward.subject()).isEqualTo("Invoice 2026-11");
                assertThat(forward.dateText()).contains("2026 15:14");
                assertThat(forward.to())
                    .extracting(Mailbox::address)
                    .contains("anna@buyer.example");
                assertThat(forward.to()).extracting(Mailbox::name).doesNotContain("Total");
                assertThat(body.substring(forward.bodyStart()))
                    .matches("(?s)[> ]*Total: 5.00 EUR\n");
              });
    }
  }

  @Test
  void theForwardOfAForwardIsFollowedToItsOriginal() {
    String body =
        """
        ---------- Forwarded message ---------
        From: Anna <anna@buyer.example>
        Date: Tue, Nov 3, 2026 at 9:31 AM
        Subject: Fwd: Invoice
        To: <ap@buyer.example>

        see below
        ---------- Forwarded message ---------
        From: Acme <bill@acme.example>
        Date: Mon, Nov 2, 2026 at 9:31 AM
        Subject: Invoice
        To: <anna@buyer.example>

        Total 5

        From: Anna <anna@buyer.example>
        Sent: Sunday, November 1, 2026 9:00
        To: Acme <bill@acme.example>
        Subject: RE: question
        """;
    assertThat(ForwardResolver.resolve("Fwd: Fwd: Invoice", body))
        .map(forward -> forward.from().address())
        .contains("bill@acme.example");
  }

  @Test
  void anInvoiceWithLabelledLinesIsNoForward() {
    String body =
        """
        Invoice number: 17
        Date: 2026-11-03
        From: Acme Inc.
        Due date: 2026-12-03
        Total: 5.00

        Questions? Contact us: help@acme.example
        """;
    assertThat(ForwardResolver.resolve("Your invoice", body)).isEmpty();
    assertThat(ForwardResolver.resolve("", "")).isEmpty();
  }

  @Test
  void htmlForwardsAreReadAsAPersonSeesThem() {
    String outlook =
        "<p>fyi</p><div style='border-top:solid'><p><b>From:</b> Acme Billing"
            + " &lt;bill@acme.example&gt; <br><b>Sent:</b> Tuesday, November 3, 2026"
            + " 15:14<br><b>To:</b> Anna &lt;anna@buyer.example&gt;<br><b>Subject:</b>"
            + " Invoice</p></div><p>Total 5</p>";
    assertThat(resolve("Content-Type: text/html\n\n" + outlook))
        .isEqualTo("bill@acme.example Invoice 1");
  }

  @Test
  void anAttachedMessageIsTheOriginal() {
    String inner =
        "Content-Type: message/rfc822\n\n"
            + "From: Acme <bill@acme.example>\n"
            + "Subject: Invoice\n\n"
            + "Total 5\n";
    assertThat(
            resolve(
                "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nfyi\n--b\n"
                    + inner
                    + "--b--\n"))
        .isEqualTo("bill@acme.example Invoice 2");
  }

  @Test
  void hostileBodiesAreBounded() {
    for (String unit :
        new String[] {
          "From: a@b\n", "> ", "-", "a:", "From:To:", "<", "x@y ", "A\n\n", "1.1 1:1 ", "To: "
        }) {
      String body = unit.repeat(2_000_000 / unit.length());
      double start = officewatch.reader.CpuTime.millis();
      ForwardResolver.resolve("Fwd: x", body);
      ForwardResolver.resolve(
          "Fwd: x", "----- x ----- From: a@b.c" + body + " 1.1.2020 10:10 wrote:");
      assertThat(officewatch.reader.CpuTime.millis() - start).as(unit).isLessThan(2_000);
    }
  }

  private static String resolve(String mail) {
    byte[] raw =
        ("From: anna@buyer.example\nSubject: Fwd: Invoice\n" + mail)
            .getBytes(StandardCharsets.UTF_8);
    return ForwardResolver.resolve(MailReader.read(raw))
        .map(forward -> forward.from().address() + " " + forward.subject() + " " + forward.path())
        .orElse("none");
  }
}
