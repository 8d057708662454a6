package officewatch.reader.mail.forward;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Label words of the mail programs' header blocks in some forty languages. A word alone proves
 * nothing; only a block of several counts.
 */
final class Labels {
  private static final Map<String, Label> WORDS = new HashMap<>();

  static {
    put(
        Label.FROM,
        "From|Von|Absender|De|De"
            + " la|Expéditeur|Expeditor|Da|Mittente|Remitente|Remetente|Van|Afzender|Od|Nadawca|Odesílatel|"
            + "Odosielateľ|Pošiljatelj|Šalje|Fra|Avsender|Afsender|Från|Avsändare|Lähettäjä|Feladó|Küldő|Από|Αποστολέας|От|От"
            + " кого|Отправитель|Подател|Від|Від"
            + " кого|Відправник|Од|Шаље|Kimden|Gönderen|Gönderici|Nuo|Siuntėjas|No|Sūtītājs|Saatja|Kellelt|Dari|Pengirim|Daripada|Từ|Người"
            + " gửi|จาก|ผู้ส่ง|发件人|寄件者|寄件人|發件人|差出人|送信者|送信元|보낸"
            + " 사람|보낸사람|발신자|من|المرسل|از|فرستنده|מאת|שולח|Frá|Sendandi|Nga|Nork|Igorlea|Ó|Oddi"
            + " wrth|Mula sa|प्रेषक|ප්‍රේෂක|Kutoka|Von/From");
    put(
        Label.TO,
        "To|An|Empfänger|À|A|Pour|Destinataire|Para|Destinatario|Destinatário|Per|Per"
            + " a|Către|Catre|La|Aan|Do|Adresat|"
            + "Odbiorca|Komu|Příjemce|Príjemca|Za|Prima|Prejemnik|Primatelj|Til|Modtager|Mottaker|Till|Mottagare|"
            + "Vastaanottaja|Kenelle|Címzett|Προς|Παραλήπτης|Кому|До|На|Получатель|Получател|За|Коме|Прима|Kime|Alıcı|Kam|Gavėjas|Adresāts|Saaja|Kellele|Kepada|Penerima|Đến|Tới|Người"
            + " nhận|ถึง|ผู้รับ|收件人|收件者|宛先|受信者|받는 사람|"
            + "받는사람|수신자|إلى|الى|به|گیرنده|אל|נמען|Viðtakandi|Për|Nori|Hartzailea|At|Kay|प्राप्तकर्ता|Kwa");
    put(
        Label.CC,
        "Cc|Copy|Kopie|Kopie (CC)|Copie à|Copie|Copia|Cópia|Com cópia|Con copia|In"
            + " copia|CC/Kopie|Dw|DW|UDW|Kopia|Do"
            + " wiadomości|Kopi|Kopio|Kópia|Kópie|Kopija|Másolat|Másolatot"
            + " kap|Κοιν.|Κοινοποίηση|Копия|Копие|Копія|Bilgi|Koopia|Tembusan|Salinan|Đồng"
            + " gửi|สำเนา|สำเนาถึง|抄送|副本|參照|참조|نسخة|نسخة إلى|رونوشت|העתק|עותק|Afrit|Kópía");
    put(
        Label.DATE,
        "Date|Sent|Sent on|Datum|Gesendet|Gesendet am|Envoyé|Envoyé le|Date"
            + " d'envoi|Fecha|Enviado|Enviado el|Enviada|Enviado em|Enviada"
            + " em|Data|Inviato|Trimis|Verzonden|Verzonden op|Wysłano|Data"
            + " wysłania|Odesláno|Odoslané|Poslano|Poslato|Dato|Sendt|Skickat|Skickades|Päivämäärä|Päiväys|Lähetetty|Pvm|Dátum|Küldve|Elküldve|Ημερομηνία|Ημ/νία|Στάλθηκε|Εστάλη|Дата|Отправлено|Изпратено|Дата"
            + " отправки|Надіслано|Послато|Датум|Tarih|Gönderildi|Gönderme"
            + " Tarihi|Gönderilme|Išsiųsta|Datums|Nosūtīts|Kuupäev|Saadetud|Tanggal|Dikirim|Terkirim|Tarikh|Dihantar|Ngày|Đã"
            + " gửi|Thời gian|วันที่|ส่งเมื่อ|发送时间|日期|时间|傳送日期|寄件日期|日付|送信日時|日時|날짜|보낸"
            + " 날짜|보낸날짜|작성일|التاريخ|تاريخ الإرسال|تم الإرسال|تاریخ|ارسال"
            + " شده|תאריך|נשלח|Dagsetning|Sent þann|Enviat|Enviat"
            + " el|Dërguar|Bidalia|Petsa|तारीख|दिनांक|Tarehe|Dagur|Kohe");
    put(
        Label.SUBJECT,
        "Subject|Betreff|Objet|Sujet|Asunto|Assunto|Oggetto|Subiect|Onderwerp|Temat|Předmět|Predmet|Zadeva|Emne|Ämne|Aihe|Otsikko|Tárgy|Θέμα|Тема|Относно|Предмет|Наслов|Konu|Tema|Temats|Teema|Perihal|Subjek|Judul|Chủ"
            + " đề|Tiêu đề|"
            + "เรื่อง|หัวเรื่อง|主题|主旨|主題|标题|件名|제목|الموضوع|موضوع|נושא|הנדון|Efni|Assumpte|Subjekt|Subjekti|Gaia|Paksa|विषय|Mada|Pwnc");
    put(
        Label.OTHER,
        "Reply-To|Reply to|Antwort an|Répondre à|Responder a|Rispondi a|Antwoord"
            + " aan|Bcc|Importance|Wichtigkeit|Priority|Attachments|Anlagen|Anhänge|Pièces"
            + " jointes|Organization|Organisation|Resent-From|Sender|Mailed-by|Signed-by|"
            + "Security|List-Unsubscribe|Ответить|返信先|答复");
  }

  private static final List<String> LONGEST_FIRST =
      WORDS.keySet().stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();

  private Labels() {}

  static @Nullable Label of(String word) {
    return WORDS.get(word.strip().toLowerCase(Locale.ROOT));
  }

  /** Length of the longest label word beginning, capitalised, at a place in a text; 0 for none. */
  static int lengthAt(String text, int at) {
    if (Character.isLowerCase(text.charAt(at)) || !Character.isLetter(text.charAt(at))) {
      return 0;
    }
    for (String word : LONGEST_FIRST) {
      if (text.regionMatches(true, at, word, 0, word.length())) {
        return word.length();
      }
    }
    return 0;
  }

  private static void put(Label label, String words) {
    for (String word : words.split("\\|", -1)) {
      WORDS.putIfAbsent(word.toLowerCase(Locale.ROOT), label);
    }
  }
}
