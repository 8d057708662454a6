package officewatch.reader.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import officewatch.reader.Verdict;
import org.junit.jupiter.api.Test;

class WrappedMailTest {
  private static final byte[] PDF = "%PDF-1.7\nx".getBytes(StandardCharsets.US_ASCII);

  @Test
  void theFilesOfAWinmailDatAreDocuments() throws IOException {
    byte[] tnef = tnef("Rechnung.pdf", "Rechnung März 2024.pdf", PDF, "<p>Total 5</p>");

    Mail mail = MailReader.read(message("application/ms-tnef; name=winmail.dat", tnef));

    assertThat(mail.verdict()).isEqualTo(Verdict.OK);
    assertThat(mail.parts())
        .filteredOn(part -> part.role() == Role.DOCUMENT)
        .singleElement()
        .satisfies(
            part -> {
              assertThat(part.name()).isEqualTo("Rechnung März 2024.pdf");
              assertThat(part.bytes()).isEqualTo(PDF);
            });
    assertThat(mail.parts())
        .filteredOn(part -> part.role() == Role.BODY_HTML)
        .singleElement()
        .satisfies(part -> assertThat(part.text()).isEqualTo("<p>Total 5</p>"));
  }

  @Test
  void aCutWinmailDatKeepsWhatCameBeforeAndSaysSo() throws IOException {
    byte[] whole = tnef("a.pdf", "a.pdf", PDF, "<p>x</p>");
    byte[] cut = Arrays.copyOf(whole, whole.length - 3);

    Mail mail = MailReader.read(message("application/ms-tnef", cut));

    assertThat(mail.verdict()).isEqualTo(Verdict.MALFORMED);
    assertThat(mail.reason()).contains("breaks off");
    assertThat(mail.parts()).anyMatch(part -> Arrays.equals(part.bytes(), PDF));
  }

  @Test
  void anOpaqueSignedMessageIsTakenOutOfItsSignature() throws IOException {
    String inner =
        "Content-Type: application/pdf; name=a.pdf\r\n"
            + "Content-Disposition: attachment\r\n\r\n%PDF-1.7\nx";
    for (boolean streamed : new boolean[] {false, true}) {
      byte[] signed = signed(inner.getBytes(StandardCharsets.US_ASCII), streamed);

      Mail mail =
          MailReader.read(
              message("application/pkcs7-mime; smime-type=signed-data; name=smime.p7m", signed));

      assertThat(mail.documents())
          .singleElement()
          .satisfies(part -> assertThat(part.bytes()).isEqualTo(PDF));
      assertThat(mail.headers().subject()).isEqualTo("Invoice");
      assertThat(mail.attached()).isEmpty();
    }
  }

  @Test
  void anEncryptedMessageSaysWhatToDo() throws IOException {
    byte[] enveloped = der(0x30, der(0x06, oid(3)), der(0xA0, der(0x30)));

    Mail mail =
        MailReader.read(message("application/pkcs7-mime; smime-type=enveloped-data", enveloped));

    assertThat(mail.documents()).isEmpty();
    assertThat(mail.parts()).anyMatch(part -> String.valueOf(part.reason()).contains("encrypted"));
  }

  @Test
  void damagedWrappingsNeverThrow() throws IOException {
    long seed = 20_261_121;
    Random random = new Random(seed);
    byte[][] whole = {
      tnef("a.pdf", "a.pdf", PDF, "<p>x</p>"), signed(PDF, true), signed(PDF, false)
    };
    String[] types = {"application/ms-tnef", "application/pkcs7-mime", "application/pkcs7-mime"};
    for (int i = 0; i < 3_000; i++) {
      byte[] bytes = whole[i % 3].clone();
      for (int k = 0; k < 4; k++) {
        bytes[4 + random.nextInt(bytes.length - 4)] = (byte) random.nextInt();
      }
      Mail mail = MailReader.read(message(types[i % 3], bytes));
      assertThat(mail.parts()).as("seed %d, message %d", seed, i).isNotEmpty();
    }
  }

  private static byte[] message(String type, byte[] content) {
    String head =
        "From: a@b.example\r\nSubject: Invoice\r\nContent-Type: "
            + type
            + "\r\nContent-Transfer-Encoding: base64\r\n\r\n";
    return (head + Base64.getMimeEncoder().encodeToString(content) + "\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** By MS-OXTNEF: message properties with the body, then one attachment with two names. */
  private static byte[] tnef(String title, String longName, byte[] data, String html)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(little(6).putInt(0x223E9F78).putShort((short) 1).array());
    attribute(out, 1, 0x00069003, property(0x0102, 0x1013, html.getBytes(StandardCharsets.UTF_8)));
    attribute(out, 2, 0x00069002, new byte[14]);
    attribute(out, 2, 0x00018010, (title + "\0").getBytes(StandardCharsets.US_ASCII));
    attribute(out, 2, 0x0006800F, data);
    byte[] name = (longName + "\0").getBytes(StandardCharsets.UTF_16LE);
    attribute(out, 2, 0x00069005, property(0x001F, 0x3707, name));
    return out.toByteArray();
  }

  private static byte[] property(int type, int id, byte[] value) {
    int padded = value.length + (-value.length & 3);
    return little(16 + padded)
        .putInt(1)
        .putShort((short) type)
        .putShort((short) id)
        .putInt(1)
        .putInt(value.length)
        .put(value)
        .array();
  }

  private static void attribute(ByteArrayOutputStream out, int level, int id, byte[] data)
      throws IOException {
    out.write(level);
    out.write(little(8).putInt(id).putInt(data.length).array());
    out.write(data);
    out.write(new byte[2]);
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] signed(byte[] content, boolean streamed) throws IOException {
    byte[] octets = streamed ? streamed(content) : der(0x04, content);
    byte[] inner = der(0x30, der(0x06, oid(1)), der(0xA0, octets));
    byte[] data = der(0x30, der(0x02, new byte[] {1}), der(0x31), inner, der(0x31));
    return der(0x30, der(0x06, oid(2)), der(0xA0, data));
  }

  /** A constructed string of two parts with an end mark instead of a length. */
  private static byte[] streamed(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(new byte[] {0x24, (byte) 0x80});
    out.write(der(0x04, Arrays.copyOf(content, 5)));
    out.write(der(0x04, Arrays.copyOfRange(content, 5, content.length)));
    out.write(new byte[2]);
    return out.toByteArray();
  }

  private static byte[] der(int tag, byte[]... parts) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      body.write(part);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    out.write(0x82);
    out.write(body.size() >> 8);
    out.write(body.size());
    body.writeTo(out);
    return out.toByteArray();
  }

  private static byte[] oid(int last) {
    return new byte[] {0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 1, 7, (byte) last};
  }
}
