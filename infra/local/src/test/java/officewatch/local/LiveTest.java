package officewatch.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import officewatch.live.FramePusher;
import officewatch.local.LiveBed.Person;
import officewatch.outbox.Sweeper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tickets, connections, and who is told what. */
final class LiveTest {
  @TempDir static Path folder;
  private static LiveBed bed;

  @BeforeAll
  static void start() throws Exception {
    bed = new LiveBed(folder.resolve("data"));
  }

  @AfterAll
  static void stop() {
    bed.close();
  }

  @Test
  void aTicketIsGoodOnce() throws Exception {
    Person ann = bed.register("ann");
    String ticket = bed.ticket(ann);
    try (LiveClient client = bed.connectWith(ticket)) {
      assertRefused(ticket);
      assertThat(client.typesUntilPong()).isEmpty();
    }
  }

  @Test
  void anExpiredTicketIsRefused() throws Exception {
    Person ann = bed.register("ann");
    String ticket = bed.ticket(ann);
    bed.execute(
        "UPDATE officewatch.live_tickets SET expires_at = now() WHERE organization_id = ?::uuid",
        ann.organizationId());
    assertRefused(ticket);
  }

  @Test
  void aTicketIsForItsOwnOrganization() throws Exception {
    byte[] own = Base64.getUrlDecoder().decode(bed.ticket(bed.register("ann")).substring(4));
    byte[] other = Base64.getUrlDecoder().decode(bed.ticket(bed.register("eve")).substring(4));
    System.arraycopy(other, 0, own, 0, 16);
    assertRefused("owl_" + Base64.getUrlEncoder().encodeToString(own));
  }

  @Test
  void whatIsNoTicketIsRefused() throws Exception {
    String token = bed.register("ann").token();
    for (String forged : List.of("", "owl_", "owl_" + "A".repeat(64), token, "'%20OR%201=1--")) {
      assertRefused(forged);
    }
  }

  @Test
  void aTicketOfAnEndedSessionIsRefused() throws Exception {
    Person ann = bed.register("ann");
    String ticket = bed.ticket(ann);
    bed.execute(
        "UPDATE officewatch.sessions SET revoked_at = now() WHERE user_id = ?::uuid", ann.userId());
    assertRefused(ticket);
  }

  @Test
  void theOldestOfTooManyUnusedTicketsIsVoid() throws Exception {
    Person ann = bed.register("ann");
    String oldest = bed.ticket(ann);
    String second = bed.ticket(ann);
    for (int i = 0; i < 19; i++) {
      bed.ticket(ann);
    }
    assertRefused(oldest);
    bed.connectWith(second).close();
  }

  @Test
  void theOldestOfTooManyConnectionsIsClosedWithTheNextFrame() throws Exception {
    Person ann = bed.register("ann");
    LiveClient oldest = bed.connect(ann);
    for (int i = 0; i < 9; i++) {
      bed.connect(ann);
    }
    LiveClient newest = bed.connect(ann);
    String id = bed.subscribe(ann);
    newest.next("subscription.created", id);
    assertThat(oldest.closeCode()).isEqualTo(1000);
  }

  @Test
  void pingIsAnsweredAndNothingElseIsUnderstood() throws Exception {
    try (LiveClient client = bed.connect(bed.register("ann"))) {
      client.send("{\"type\":\"ping\"}");
      assertThat(client.next().at("/type").asText()).isEqualTo("pong");
      for (String sent : List.of("", "{}", "[]", "ping", "{\"type\":7}", "[".repeat(5_000))) {
        client.send(sent);
        JsonNode answer = client.next();
        assertThat(answer.at("/type").asText()).as(sent).isEqualTo("error");
        assertThat(answer.at("/data/code").asText()).isEqualTo("unknown_frame");
      }
    }
  }

  @Test
  void tooLongAMessageClosesTheConnection() throws Exception {
    LiveClient client = bed.connect(bed.register("ann"));
    client.sendAnyway("x".repeat((128 << 10) + 1));
    // Or none, when the reset that follows it is faster.
    assertThat(client.closeCode()).isIn(1009, 1006);
  }

  @Test
  void everyMemberIsToldOfTheLedgerAndNobodyElse() throws Exception {
    Person ann = bed.register("ann");
    Person mel = bed.member(ann, "MEMBER");
    Person eve = bed.register("eve");
    try (LiveClient first = bed.connect(ann);
        LiveClient second = bed.connect(mel);
        LiveClient stranger = bed.connect(eve)) {
      String id = bed.subscribe(ann);
      JsonNode frame = first.next("subscription.created", id);
      assertThat(frame.at("/data/status").asText()).isEqualTo("ACTIVE");
      assertThat(frame.at("/at").asText()).matches("20.+Z");
      second.next("subscription.created", id);
      // What the stranger does is told to nobody of the others, and later than theirs would be.
      String foreign = bed.subscribe(eve);
      assertThat(stranger.next().at("/id").asText()).isEqualTo(foreign);
      assertThat(first.typesUntilPong()).isEmpty();
      assertThat(second.typesUntilPong()).isEmpty();
    }
  }

  @Test
  void aScanIsToldStepByStepToItsUploaderAndModeratorsOnly() throws Exception {
    Person ann = bed.register("ann");
    Person moderator = bed.member(ann, "MODERATOR");
    Person uploader = bed.member(ann, "MEMBER");
    Person other = bed.member(ann, "MEMBER");
    try (LiveClient sees = bed.connect(moderator);
        LiveClient owns = bed.connect(uploader);
        LiveClient neither = bed.connect(other)) {
      byte[] text =
          "Invoice 1\nSlack Technologies\nTotal 10.00 USD\n".getBytes(StandardCharsets.UTF_8);
      JsonNode announced =
          bed.post(
              "/api/v1/invoices/uploads",
              uploader.token(),
              "{\"fileName\":\"a.txt\",\"contentType\":\"text/plain\",\"size\":%d}"
                  .formatted(text.length),
              201);
      String id = announced.at("/invoiceId").asText();
      bed.put(announced.get("upload"), text);
      for (LiveClient client : List.of(sees, owns)) {
        Set<String> missing = new HashSet<>(Set.of("ANNOUNCED", "RECEIVED", "READING", "READ"));
        while (!missing.isEmpty()) {
          JsonNode data = client.next("invoice.progress", id).get("data");
          missing.remove(data.get("stage").asText());
          assertThat(data.has("verdict")).isEqualTo(data.get("stage").asText().equals("READ"));
        }
      }
      String later = bed.subscribe(ann);
      assertThat(neither.next().at("/id").asText()).isEqualTo(later);
    }
  }

  @Test
  void loggingOutClosesTheConnection() throws Exception {
    Person ann = bed.register("ann");
    LiveClient leaving = bed.connect(ann);
    try (LiveClient staying = bed.connect(bed.login(ann.email()))) {
      bed.post("/api/v1/auth/logout", ann.token(), "{}", 204);
      assertThat(leaving.closeCode()).isEqualTo(1000);
      assertThat(staying.typesUntilPong()).isEmpty();
    }
  }

  @Test
  void whoIsRemovedIsToldNothingMore() throws Exception {
    assertToldNothingMore(
        "DELETE FROM officewatch.memberships WHERE organization_id = ?::uuid AND user_id ="
            + " ?::uuid");
  }

  @Test
  void whoIsSuspendedIsToldNothingMore() throws Exception {
    assertToldNothingMore(
        "UPDATE officewatch.users SET status = 'SUSPENDED' WHERE ?::uuid IS NOT NULL"
            + " AND id = ?::uuid");
  }

  @Test
  void whoIsDemotedIsToldWhatTheirRoleMaySee() throws Exception {
    Person ann = bed.register("ann");
    Person moderator = bed.member(ann, "MODERATOR");
    try (LiveClient client = bed.connect(moderator)) {
      bed.execute(
          "UPDATE officewatch.memberships SET role = 'MEMBER' WHERE user_id = ?::uuid"
              + " AND organization_id = ?::uuid",
          moderator.userId(),
          ann.organizationId());
      push(ann, "finding.created", "MODERATOR");
      push(ann, "subscription.created", "MEMBER");
      assertThat(client.typesUntilPong()).containsExactly("subscription.created");
    }
  }

  @Test
  void aRedeliveredMessageIsHarmless() throws Exception {
    Person ann = bed.register("ann");
    try (LiveClient client = bed.connect(ann);
        LiveClient stranger = bed.connect(bed.register("eve"))) {
      String message = message(ann, "finding.created", "MODERATOR");
      bed.bean(FramePusher.class).push(message);
      bed.bean(FramePusher.class).push(message);
      assertThat(client.typesUntilPong()).containsExactly("finding.created", "finding.created");
      assertThat(stranger.typesUntilPong()).isEmpty();
    }
  }

  @Test
  void whatACrashLeftBehindComesWithTheSweep() throws Exception {
    Person ann = bed.register("ann");
    try (LiveClient client = bed.connect(ann)) {
      String message = message(ann, "finding.created", "MEMBER");
      bed.execute(
          "INSERT INTO officewatch.outbox VALUES (?::uuid, gen_random_uuid(), 'live-frames', ?,"
              + " now() - interval '1 minute')",
          ann.organizationId(),
          message.substring(message.indexOf('['), message.lastIndexOf(']') + 1));
      bed.bean(Sweeper.class).sweep();
      assertThat(client.next().at("/type").asText()).isEqualTo("finding.created");
    }
  }

  @Test
  void whoDoesNotReadDelaysNobodyAndIsCutOff() throws Exception {
    Person ann = bed.register("ann");
    try (Socket deaf = handshake(bed.ticket(ann));
        LiveClient listening = bed.connect(ann)) {
      String text = "x".repeat(60_000);
      for (int i = 0; i < 400; i++) {
        bed.bean(FramePusher.class).push(message(ann, "finding.created", "MEMBER", text));
        listening.next();
      }
      assertThat(bytesUntilEnd(deaf)).isLessThan(400 * text.length());
      assertThat(listening.typesUntilPong()).isEmpty();
    }
  }

  @Test
  void afterARestartPeopleConnectAgain() throws Exception {
    Person ann = bed.register("ann");
    LiveClient before = bed.connect(ann);
    bed.restart();
    assertThat(before.closeCode()).isIn(1001, 1006);
    try (LiveClient after = bed.connect(ann)) {
      after.next("subscription.created", bed.subscribe(ann));
    }
  }

  private static void assertToldNothingMore(String loss) throws Exception {
    Person ann = bed.register("ann");
    Person mel = bed.member(ann, "MEMBER");
    LiveClient leaving = bed.connect(mel);
    try (LiveClient staying = bed.connect(ann)) {
      bed.execute(loss, ann.organizationId(), mel.userId());
      staying.next("subscription.created", bed.subscribe(ann));
      assertThat(leaving.closeCode()).isEqualTo(1000);
      assertThat(leaving.frames()).isEmpty();
    }
  }

  private static void push(Person in, String type, String role) {
    bed.bean(FramePusher.class).push(message(in, type, role));
  }

  private static String message(Person in, String type, String role) {
    return message(in, type, role, "OPEN");
  }

  private static String message(Person in, String type, String role, String state) {
    return """
    {"organizationId":"%s","frames":[{"type":"%s","id":"%s","at":"2026-11-21T18:00:00Z",
     "data":{"state":"%s"},"audience":{"least":"%s"}}]}
    """
        .formatted(in.organizationId(), type, UUID.randomUUID(), state, role);
  }

  /** A connection that is opened and never read. */
  private static Socket handshake(String ticket) throws IOException {
    int port = bed.installation().httpPort();
    Socket socket = new Socket();
    socket.setReceiveBufferSize(8 << 10);
    socket.setSoTimeout(30_000);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    socket
        .getOutputStream()
        .write(
            """
            GET /api/v1/live?ticket=%s HTTP/1.1\r
            Host: localhost:%d\r
            Upgrade: websocket\r
            Connection: Upgrade\r
            Sec-WebSocket-Version: 13\r
            Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r
            \r
            """
                .formatted(ticket, port)
                .getBytes(StandardCharsets.US_ASCII));
    // The answer's first byte says that the connection is open.
    assertThat(socket.getInputStream().read()).isEqualTo('H');
    return socket;
  }

  /** What the kernels held, until the connection ends, in whatever way. */
  private static int bytesUntilEnd(Socket socket) throws IOException {
    byte[] buffer = new byte[64 << 10];
    int all = 0;
    try {
      for (int read = 0; read >= 0; read = socket.getInputStream().read(buffer)) {
        all += read;
      }
    } catch (SocketException reset) {
      return all;
    }
    return all;
  }

  private static void assertRefused(String ticket) {
    assertThatThrownBy(() -> bed.connectWith(ticket))
        .cause()
        .isInstanceOfSatisfying(
            WebSocketHandshakeException.class,
            refusal -> assertThat(refusal.getResponse().statusCode()).isEqualTo(401));
  }
}
