package officewatch.embedded.samples;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;

/** Mails around the sample invoices, as RFC 822 bytes. */
public final class SampleMail {
  private static final Base64.Encoder LINES =
      Base64.getMimeEncoder(76, "\r\n".getBytes(StandardCharsets.US_ASCII));

  private SampleMail() {}

  /**
   * A person forwards the vendor's mail with the invoice attached. Equal arguments give equal
   * bytes.
   *
   * @param personName display name of who forwards
   * @param personAddress their mail address
   * @param to the address it is forwarded to
   */
  public static byte[] forwarded(
      SampleInvoice invoice, String personName, String personAddress, String to) {
    String boundary = "=_forwarded_" + invoice.number();
    String original = "Your %s invoice %s".formatted(invoice.vendor().name(), invoice.number());
    ZonedDateTime sent = invoice.issued().atTime(9, 30).atZone(ZoneOffset.UTC);
    String head =
        """
        Message-ID: <fwd-%s@%s>
        Date: %s
        From: %s
        To: %s
        Subject: %s
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="%s"

        --%s
        Content-Type: text/plain; charset=UTF-8
        Content-Transfer-Encoding: base64

        """
            .formatted(
                invoice.number(),
                domain(personAddress),
                DateTimeFormatter.RFC_1123_DATE_TIME.format(sent.plusHours(2)),
                mailbox(personName, personAddress),
                to,
                encoded("Fwd: " + original),
                boundary,
                boundary);
    String between =
        """

        --%s
        Content-Type: application/pdf; name="%s"
        Content-Disposition: inline; filename="%s"
        Content-Transfer-Encoding: base64

        """
            .formatted(boundary, invoice.fileName(), invoice.fileName());
    String mail =
        lines(head)
            + base64(body(invoice, original, personName, sent).getBytes(StandardCharsets.UTF_8))
            + lines(between)
            + base64(invoice.pdf())
            + lines("\n--%s--\n".formatted(boundary));
    return mail.getBytes(StandardCharsets.US_ASCII);
  }

  private static String body(
      SampleInvoice invoice, String subject, String person, ZonedDateTime sent) {
    SampleVendor vendor = invoice.vendor();
    return lines(
        """
        Hi, please see below.

        %s

        ---------- Forwarded message ---------
        From: %s Billing <billing@%s>
        Date: %s
        Subject: %s
        To: <accounting@nordlicht.example>

        Hello %s,

        thank you for using %s. Your invoice %s is attached.

        The %s team
        """
            .formatted(
                person,
                vendor.name(),
                vendor.domain(),
                DateTimeFormatter.RFC_1123_DATE_TIME.format(sent),
                subject,
                invoice.customer(),
                vendor.name(),
                invoice.number(),
                vendor.name()));
  }

  private static String mailbox(String name, String address) {
    return "%s <%s>".formatted(encoded(name), address);
  }

  private static String domain(String address) {
    return address.substring(address.indexOf('@') + 1);
  }

  /** RFC 2047 where a header needs it. */
  private static String encoded(String text) {
    if (text.chars().allMatch(c -> c >= ' ' && c < 127)) {
      return text;
    }
    return "=?UTF-8?B?%s?="
        .formatted(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String base64(byte[] bytes) {
    return LINES.encodeToString(bytes);
  }

  private static String lines(String text) {
    return text.replace("\n", "\r\n");
  }
}
