package officewatch.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import officewatch.embedded.samples.SampleInvoice;
import officewatch.embedded.samples.SampleLine;
import officewatch.embedded.samples.SampleMail;
import officewatch.embedded.samples.SampleVendors;
import officewatch.local.RunningInstallation.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A forwarded invoice becomes a finding, and the finding a subscription. */
final class FirstMailTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  @TempDir static Path folder;
  private static RunningInstallation officeWatch;

  @BeforeAll
  static void start() throws Exception {
    officeWatch = RunningInstallation.start(folder.resolve("data"));
  }

  @AfterAll
  static void stop() throws Exception {
    officeWatch.close();
  }

  @Test
  void aForwardedInvoiceBecomesAFindingAndASubscription() throws Exception {
    String token = officeWatch.register("ann");
    SampleInvoice january = invoice("SLK-2026-001", LocalDate.of(2026, 1, 3));
    send(token, january);

    RunningInstallation.await(SOON, () -> scanned(token) == 1);
    JsonNode listed = officeWatch.list("/api/v1/invoices", token).getFirst();
    assertThat(listed.at("/status").asText()).isEqualTo("SCANNED");
    assertThat(listed.at("/total/amount").asText()).isEqualTo("87.50");
    assertThat(listed.at("/total/currency").asText()).isEqualTo("USD");
    assertThat(listed.at("/issueDate").asText()).isEqualTo("2026-01-03");
    assertThat(listed.at("/number").asText()).isEqualTo("SLK-2026-001");
    assertThat(listed.at("/vendor/catalogKey").asText()).isEqualTo("slack");
    assertEvidence(officeWatch.get("/api/v1/invoices/" + listed.at("/id").asText(), token).json());

    List<JsonNode> findings = officeWatch.list("/api/v1/findings?state=OPEN", token);
    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().at("/kind").asText()).isEqualTo("UNMANAGED_SUBSCRIPTION");

    // The same again, by mail and by upload, counts once.
    send(token, january);
    upload(token, january);
    RunningInstallation.await(
        SOON,
        () ->
            officeWatch.list("/api/v1/invoices?status=DUPLICATE", token).size() == 1
                && officeWatch
                        .list("/api/v1/inbound-messages", token)
                        .getFirst()
                        .at("/deliveries")
                        .asInt()
                    == 2);
    assertThat(officeWatch.list("/api/v1/invoices", token)).hasSize(1);
    assertThat(officeWatch.list("/api/v1/findings", token)).hasSize(1);

    adoptTwice(token, findings.getFirst().at("/id").asText());
    assertThat(officeWatch.list("/api/v1/subscriptions", token)).hasSize(1);

    send(token, invoice("SLK-2026-002", LocalDate.of(2026, 2, 3)));
    RunningInstallation.await(SOON, () -> scanned(token) == 2);
    assertThat(officeWatch.list("/api/v1/findings?state=OPEN", token)).isEmpty();
    assertThat(officeWatch.list("/api/v1/findings", token)).hasSize(1);
  }

  @Test
  void anotherOrganizationSeesNothing() throws Exception {
    String token = officeWatch.register("bob");
    send(token, invoice("SLK-2026-003", LocalDate.of(2026, 3, 3)));
    RunningInstallation.await(SOON, () -> scanned(token) == 1);
    String stranger = officeWatch.register("eve");
    for (String list : List.of("invoices", "findings", "inbound-messages", "subscriptions")) {
      assertThat(officeWatch.list("/api/v1/" + list, stranger)).as(list).isEmpty();
    }
    for (String list : List.of("invoices", "findings", "inbound-messages")) {
      String id = officeWatch.list("/api/v1/" + list, token).getFirst().at("/id").asText();
      assertThat(officeWatch.get("/api/v1/" + list + "/" + id, stranger).status())
          .as(list)
          .isEqualTo(404);
    }
  }

  @Test
  void anUploadIsVisibleAtOnceAlsoWhenTheListWasJustRead() throws Exception {
    String token = officeWatch.register("kim");
    upload(token, invoice("SLK-2026-004", LocalDate.of(2026, 4, 3)));
    RunningInstallation.await(SOON, () -> scanned(token) == 1);
    for (int i = 0; i < 20; i++) {
      assertThat(scanned(token)).isEqualTo(i + 1);
      upload(token, invoice("SLK-2026-1" + i, LocalDate.of(2026, 5, 1).plusDays(i)));
      int expected = i + 2;
      RunningInstallation.await(Duration.ofSeconds(2), () -> scanned(token) == expected);
    }
  }

  private static void adoptTwice(String token, String findingId) throws Exception {
    String adopt = "/api/v1/findings/" + findingId + "/adopt";
    Map<String, String> key = Map.of("Idempotency-Key", "adopt-1");
    Answer first = officeWatch.call("POST", adopt, token, "{}", key);
    Answer second = officeWatch.call("POST", adopt, token, "{}", key);
    assertThat(first.status()).isEqualTo(200);
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.response().body()).isEqualTo(first.response().body());
    assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(officeWatch.post(adopt, token, "{}").status()).isEqualTo(409);
  }

  private static void assertEvidence(JsonNode invoice) {
    assertThat(invoice.get("fields").properties()).hasSizeGreaterThan(4);
    invoice
        .get("fields")
        .properties()
        .forEach(
            field -> {
              JsonNode evidence = field.getValue().get("evidence");
              assertThat(slice(invoice.get("texts"), evidence))
                  .as(field.getKey())
                  .isEqualTo(evidence.get("text").asText());
            });
  }

  private static String slice(JsonNode texts, JsonNode evidence) {
    for (JsonNode text : texts) {
      if (text.get("part").equals(evidence.get("part"))
          && text.get("page").equals(evidence.get("page"))) {
        return text.get("text")
            .asText()
            .substring(evidence.get("start").asInt(), evidence.get("end").asInt());
      }
    }
    return "no such page";
  }

  private static long scanned(String token) throws Exception {
    return officeWatch.list("/api/v1/invoices?status=SCANNED", token).size();
  }

  private static void send(String token, SampleInvoice invoice) throws Exception {
    String address = officeWatch.inboundAddress(token);
    SmtpClient.send(
        officeWatch.smtpPort(),
        "ann@nordlicht.example",
        address,
        SampleMail.forwarded(invoice, "Ann Nord", "ann@nordlicht.example", address));
  }

  private static void upload(String token, SampleInvoice invoice) throws Exception {
    byte[] pdf = invoice.pdf();
    Answer announced =
        officeWatch.post(
            "/api/v1/invoices/uploads",
            token,
            "{\"fileName\":\"invoice.pdf\",\"contentType\":\"application/pdf\",\"size\":%d}"
                .formatted(pdf.length));
    assertThat(announced.status()).isEqualTo(201);
    assertThat(officeWatch.put(announced.json().get("upload"), pdf)).isEqualTo(200);
  }

  private static SampleInvoice invoice(String number, LocalDate day) {
    return new SampleInvoice(
        SampleVendors.SLACK,
        number,
        day,
        day.plusDays(14),
        day,
        day.plusMonths(1).minusDays(1),
        "Nordlicht Studio GmbH",
        List.of(new SampleLine("Slack Pro, monthly", 10, 875)),
        false);
  }
}
