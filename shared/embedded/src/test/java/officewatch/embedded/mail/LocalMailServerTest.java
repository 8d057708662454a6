package officewatch.embedded.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import officewatch.embedded.PortTaken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LocalMailServerTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final MailSettings SETTINGS =
      MailSettings.of(Set.of("in.officewatch.localhost"), "mail");

  private final Map<String, byte[]> stored = new ConcurrentHashMap<>();
  private final List<String> published = new CopyOnWriteArrayList<>();
  private boolean storeFails;
  private boolean publisherFails;
  private final LocalMailServer server;

  LocalMailServerTest() throws IOException {
    server = LocalMailServer.start(0, SETTINGS, this::store, this::publish);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void store(String key, byte[] message) throws IOException {
    if (storeFails) {
      throw new IOException("disk full");
    }
    stored.put(key, message);
  }

  private void publish(String envelope) {
    if (publisherFails) {
      throw new IllegalStateException("queue unreachable");
    }
    published.add(envelope);
  }

  /** A-15: the notice names the envelope's recipients, whatever the headers say. */
  @Test
  void storesTheMessageAndTellsItsEnvelopeRecipients() throws Exception {
    try (SmtpTalk smtp = new SmtpTalk(server.port())) {
      smtp.say("MAIL FROM:<anna@acme.example>");
      assertThat(smtp.say("RCPT TO:<abc123@in.officewatch.localhost>")).startsWith("250");
      assertThat(smtp.say("RCPT TO:<Invoices+x@IN.officewatch.localhost>")).startsWith("250");
      smtp.say("DATA");
      assertThat(
              smtp.say(
                  """
                  From: Anna <anna@acme.example>\r
                  To: other@in.officewatch.localhost\r
                  Subject: Fwd: Your\r
                   invoice\r
                  Message-ID: <1@acme.example>\r
                  \r
                  ..body with a dot\r
                  .\
                  """))
          .startsWith("250");
    }
    JsonNode envelope = JSON.readTree(published.getFirst());
    assertThat(envelope.get("Type").asText()).isEqualTo("Notification");
    JsonNode notice = JSON.readTree(envelope.get("Message").asText());
    assertThat(notice.get("notificationType").asText()).isEqualTo("Received");
    JsonNode receipt = notice.get("receipt");
    assertThat(receipt.get("recipients"))
        .extracting(JsonNode::asText)
        .containsExactly("abc123@in.officewatch.localhost", "Invoices+x@IN.officewatch.localhost");
    for (String verdict : List.of("spam", "virus", "spf", "dkim", "dmarc")) {
      assertThat(receipt.at("/" + verdict + "Verdict/status").asText()).isEqualTo("DISABLED");
    }
    String id = notice.at("/mail/messageId").asText();
    assertThat(id).matches("[a-z0-9]{40}");
    assertThat(receipt.at("/action/type").asText()).isEqualTo("S3");
    assertThat(receipt.at("/action/bucketName").asText()).isEqualTo("mail");
    assertThat(receipt.at("/action/objectKey").asText()).isEqualTo("inbound/" + id);
    assertThat(notice.at("/mail/source").asText()).isEqualTo("anna@acme.example");
    assertThat(notice.at("/mail/commonHeaders/subject").asText()).isEqualTo("Fwd: Your invoice");
    assertThat(notice.at("/mail/commonHeaders/to/0").asText())
        .isEqualTo("other@in.officewatch.localhost");
    assertThat(new String(message("inbound/" + id), StandardCharsets.UTF_8))
        .startsWith("Received: from ")
        .contains("\nFrom: Anna")
        .endsWith("\r\n\r\n.body with a dot\r\n");
  }

  @Test
  void refusesOtherDomainsInAClearSentence() throws Exception {
    try (SmtpTalk smtp = new SmtpTalk(server.port())) {
      smtp.say("MAIL FROM:<anna@acme.example>");
      assertThat(smtp.say("RCPT TO:<someone@elsewhere.example>"))
          .isEqualTo("550 5.7.1 This server receives mail for in.officewatch.localhost only");
      assertThat(smtp.say("RCPT TO:<x@in.officewatch.localhost.evil.example>")).startsWith("550");
    }
  }

  @Test
  void asksTheSenderToTryAgainWhenTheStoreFails() throws Exception {
    storeFails = true;
    try (SmtpTalk smtp = new SmtpTalk(server.port())) {
      assertThat(send(smtp)).startsWith("451 ");
      assertThat(published).isEmpty();
      storeFails = false;
      assertThat(send(smtp)).startsWith("250 ");
    }
    assertThat(published).hasSize(1);
  }

  @Test
  void asksTheSenderToTryAgainWhenTheNoticeFails() throws Exception {
    publisherFails = true;
    try (SmtpTalk smtp = new SmtpTalk(server.port())) {
      assertThat(send(smtp)).startsWith("451 ");
    }
    assertThat(published).isEmpty();
  }

  @Test
  void refusesMoreThanFortyMegabytesAndListensOn() throws Exception {
    byte[] line = ("x".repeat(998) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    try (SmtpTalk smtp = new SmtpTalk(server.port())) {
      smtp.say("MAIL FROM:<a@b.example>");
      smtp.say("RCPT TO:<x@in.officewatch.localhost>");
      smtp.say("DATA");
      for (int n = 0; n < 42_000; n++) {
        smtp.bytes(line);
      }
      assertThat(smtp.say(".")).startsWith("552 ");
      assertThat(smtp.say("NOOP")).startsWith("250 ");
    }
    assertThat(stored).isEmpty();
    assertThat(published).isEmpty();
  }

  @Test
  void takesABounceWithItsEmptySender() throws Exception {
    try (SmtpTalk smtp = new SmtpTalk(server.port())) {
      smtp.say("MAIL FROM:<>");
      smtp.say("RCPT TO:<x@in.officewatch.localhost>");
      smtp.say("DATA");
      assertThat(smtp.say("Subject: Undelivered\r\n\r\n.")).startsWith("250 ");
    }
    JsonNode notice = JSON.readTree(JSON.readTree(published.getFirst()).get("Message").asText());
    assertThat(notice.at("/mail/source").asText("missing")).isEmpty();
  }

  @Test
  void letsTheCallerDecideOnRecipients() throws Exception {
    MailSettings strict =
        new MailSettings(
            Set.of("in.officewatch.localhost"), address -> address.startsWith("known@"), "mail");
    try (LocalMailServer other = LocalMailServer.start(0, strict, this::store, this::publish);
        SmtpTalk smtp = new SmtpTalk(other.port())) {
      smtp.say("MAIL FROM:<a@b.example>");
      assertThat(smtp.say("RCPT TO:<unknown@in.officewatch.localhost>")).startsWith("550 5.1.1");
      assertThat(smtp.say("RCPT TO:<known@in.officewatch.localhost>")).startsWith("250");
    }
  }

  @Test
  void namesTheTakenPort() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(
              () ->
                  LocalMailServer.start(other.getLocalPort(), SETTINGS, this::store, this::publish))
          .isInstanceOf(PortTaken.class)
          .hasMessageContaining("--mail-port");
    }
  }

  private static String send(SmtpTalk smtp) throws IOException {
    smtp.say("MAIL FROM:<a@b.example>");
    smtp.say("RCPT TO:<x@in.officewatch.localhost>");
    smtp.say("DATA");
    return smtp.say("Subject: x\r\n\r\nbody\r\n.");
  }

  private byte[] message(String key) {
    byte[] message = stored.get(key);
    if (message == null) {
      throw new AssertionError("nothing stored under " + key);
    }
    return message;
  }
}
