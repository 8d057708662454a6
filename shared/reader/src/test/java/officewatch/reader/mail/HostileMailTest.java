package officewatch.reader.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import officewatch.reader.CpuTime;
import officewatch.reader.Verdict;
import org.junit.jupiter.api.Test;

class HostileMailTest {
  private static final String HEAD = "From: a@b.example\r\nSubject: s\r\nMIME-Version: 1.0\r\n";

  @Test
  void nestedMultipartsStopAtTheDepthLimit() {
    StringBuilder mail = new StringBuilder(HEAD);
    for (int i = 0; i < 10_000; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\r\n\r\n--b");
      mail.append(i).append("\r\n");
    }
    Mail read = within(mail + "\r\ntext");
    assertThat(read.verdict()).isEqualTo(Verdict.RESOURCE_LIMIT);
    assertThat(read.parts()).isNotEmpty().allMatch(part -> part.reason() != null);
  }

  @Test
  void nestedMessagesStopAtTheDepthLimit() {
    Mail read = within((HEAD + "Content-Type: message/rfc822\r\n\r\n").repeat(10_000) + "text");
    assertThat(read.verdict()).isEqualTo(Verdict.RESOURCE_LIMIT);
    assertThat(read.attached()).hasSizeLessThanOrEqualTo(20);
  }

  @Test
  void messagesAttachedAsEncodedFilesCountAsDepth() {
    String mail = HEAD + "\r\ninnermost";
    for (int i = 0; i < 25; i++) {
      mail =
          HEAD
              + "Content-Type: application/octet-stream; name=a.eml\r\n"
              + "Content-Transfer-Encoding: base64\r\n\r\n"
              + Base64.getMimeEncoder().encodeToString(mail.getBytes(ISO_8859_1));
    }
    assertThat(within(mail).verdict()).isEqualTo(Verdict.RESOURCE_LIMIT);
  }

  @Test
  void aHundredThousandPartsStopAtTheLimit() {
    Mail read =
        within(
            HEAD
                + "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n".repeat(100_000));
    assertThat(read.verdict()).isEqualTo(Verdict.RESOURCE_LIMIT);
    assertThat(read.parts()).hasSize(1_000);
  }

  @Test
  void tooManyOrTooLongHeadersAreRefused() {
    assertThat(within("X: y\r\n".repeat(500_000) + "\r\nx").verdict())
        .isEqualTo(Verdict.RESOURCE_LIMIT);
    assertThat(within("Subject: " + "x".repeat(20_000_000) + "\r\n\r\nx").verdict())
        .isEqualTo(Verdict.RESOURCE_LIMIT);
    assertThat(within("Subject: x" + "\r\n x".repeat(5_000_000) + "\r\n\r\nx").verdict())
        .isEqualTo(Verdict.RESOURCE_LIMIT);
  }

  @Test
  void continuationsAndEncodedWordsInALongHeaderAreBounded() {
    StringBuilder type = new StringBuilder("Content-Type: application/pdf");
    for (int i = 0; i < 4_000; i++) {
      type.append(";\r\n name*").append(i).append("*=%41");
    }
    within(HEAD + type + "\r\n\r\n%PDF-1.7");
    for (String unit : new String[] {"?=", "=?", "=?u?q?", "(", "\"", "<", "@", "a@b,", "\\"}) {
      String value = unit.repeat(60_000 / unit.length());
      within(
          "Subject: "
              + value
              + "\r\nFrom: "
              + value
              + "\r\nContent-Disposition: "
              + value
              + "\r\n\r\nx");
    }
  }

  @Test
  void endlessBase64AndOneLongLineAreBounded() {
    within(HEAD + "Content-Transfer-Encoding: base64\r\n\r\n" + "QUJD".repeat(9_900_000));
    within(HEAD + "\r\n" + "x".repeat(39_000_000));
    assertThat(within("x".repeat(MailReader.MAX_MESSAGE + 1)).verdict())
        .isEqualTo(Verdict.RESOURCE_LIMIT);
  }

  @Test
  void aZipBombIsStoppedAndSaysSo() throws IOException {
    byte[] bomb = zip("bomb.pdf", new byte[30_000_000]);
    Mail read = within(attached("application/zip", "a.zip", bomb));
    assertThat(read.verdict()).isEqualTo(Verdict.RESOURCE_LIMIT);
    assertThat(read.parts()).singleElement().matches(part -> part.role() == Role.IGNORED);
  }

  @Test
  void aZipIsOpenedOneLevelDeep() throws IOException {
    byte[] pdf = new byte[2000];
    new Random(7).nextBytes(pdf);
    System.arraycopy("%PDF-1.7".getBytes(ISO_8859_1), 0, pdf, 0, 8);
    Mail read = within(attached("application/zip", "a.zip", zip("../../in.pdf", pdf)));
    assertThat(read.documents())
        .singleElement()
        .satisfies(
            part -> {
              assertThat(part.name()).isEqualTo("in.pdf");
              assertThat(part.mediaType()).isEqualTo("application/pdf");
              assertThat(part.bytes()).isEqualTo(pdf);
              assertThat(part.path()).isEqualTo("1!1");
            });
  }

  @Test
  void randomBytesAndRandomCutsNeverThrow() {
    long seed = 20261120;
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    byte[] mail =
        attached("application/pdf", "a.pdf", "%PDF-1.7 x".getBytes(ISO_8859_1))
            .getBytes(ISO_8859_1);
    for (int i = 0; i < 2_000; i++) {
      byte[] hurt = Arrays.copyOf(mail, random.nextInt(mail.length));
      for (int k = 0; k < random.nextInt(20) && hurt.length > 0; k++) {
        hurt[random.nextInt(hurt.length)] = (byte) random.nextInt(256);
      }
      Mail read = MailReader.read(hurt);
      assertThat(read.verdict() == Verdict.OK).isEqualTo(read.reason() == null);
    }
  }

  private static String attached(String type, String name, byte[] content) {
    return HEAD
        + "Content-Type: "
        + type
        + "; name=\""
        + name
        + "\"\r\n"
        + "Content-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + Base64.getMimeEncoder().encodeToString(content);
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return bytes.toByteArray();
  }

  private static Mail within(String mail) {
    byte[] raw = mail.getBytes(ISO_8859_1);
    double start = CpuTime.millis();
    Mail read = MailReader.read(raw);
    assertThat(CpuTime.millis() - start).isLessThan(2_000);
    return read;
  }
}
