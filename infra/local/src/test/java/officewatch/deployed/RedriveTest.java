package officewatch.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import officewatch.embedded.mail.SesNotice;
import officewatch.embedded.parts.TemporaryParts;
import officewatch.embedded.samples.SampleInvoice;
import officewatch.embedded.samples.SampleLine;
import officewatch.embedded.samples.SampleMail;
import officewatch.embedded.samples.SampleVendors;
import officewatch.events.SweepOutbox;
import officewatch.identity.Accounts;
import officewatch.identity.Registration;
import officewatch.inbox.InboundAddresses;
import officewatch.mail.ReceiveMail;
import officewatch.mail.ScanDocument;
import officewatch.migration.Migrator;
import officewatch.objects.ObjectWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dead letters that are given back twice change nothing the second time (T-31). */
final class RedriveTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 3);
  private static final String PASSWORD = "runtime-password-of-tests";

  private TemporaryParts parts;
  private ApplicationContext context;
  private UUID organization;
  private String address;

  @BeforeEach
  void start() throws IOException {
    parts = TemporaryParts.start();
    Migrator migrator = new Migrator(parts.postgres().dataSource());
    migrator.migrate();
    migrator.setRuntimePassword(PASSWORD);
    context =
        ApplicationContext.builder(parts.settings(PASSWORD), "test")
            .deduceEnvironment(false)
            .start();
    organization =
        context
            .getBean(Accounts.class)
            .register(
                new Registration(
                    "ann@nordlicht.example", "a long password", "Ann", "Nordlicht", null))
            .organization()
            .id();
    address = context.getBean(InboundAddresses.class).current(organization).address();
  }

  @AfterEach
  void stop() throws IOException {
    context.close();
    parts.close();
  }

  @Test
  void inboundMail() throws Exception {
    ReceiveMail function = context.getBean(ReceiveMail.class);
    List<String> notices = List.of(notice("one"), notice("two"));
    assertThat(failures(function, notices)).as("their mail is not there yet").isEqualTo(2);
    store("one");
    store("two");

    assertThat(failures(function, notices)).isZero();
    Map<String, String> once = everything();
    assertThat(once.get("inbound_messages")).startsWith("2 ");
    assertThat(taken("documents")).hasSize(2);
    assertThat(failures(function, notices)).isZero();
    assertThat(failures(function, notices)).isZero();

    assertThat(everything()).isEqualTo(once);
    assertThat(taken("documents")).isEmpty();
  }

  @Test
  void documents() throws Exception {
    store("one");
    assertThat(failures(context.getBean(ReceiveMail.class), List.of(notice("one")))).isZero();
    List<String> scans = taken("documents");
    assertThat(scans).hasSize(1);
    ScanDocument function = context.getBean(ScanDocument.class);

    assertThat(failures(function, scans)).isZero();
    Map<String, String> once = everything();
    assertThat(once.get("charge_lines")).startsWith("1 ");
    assertThat(failures(function, scans)).isZero();
    assertThat(failures(function, scans)).isZero();

    assertThat(everything()).isEqualTo(once);
  }

  @Test
  void sweep() throws Exception {
    try (Connection connection = parts.postgres().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO officewatch.outbox (organization_id, id, kind, payload, created_at)"
              + " VALUES ('%s', gen_random_uuid(), 'cache-version', '', now() - interval '1 hour')"
                  .formatted(organization));
    }
    SweepOutbox function = context.getBean(SweepOutbox.class);

    assertThat(failures(function, List.of("{}"))).isZero();
    Map<String, String> once = everything();
    assertThat(once.get("outbox")).startsWith("0 ");
    assertThat(failures(function, List.of("{}", "{}"))).isZero();

    assertThat(everything()).isEqualTo(once);
  }

  /** By table: how many rows there are, and a digest of all that is in them. */
  private Map<String, String> everything() throws SQLException {
    Map<String, String> tables = new TreeMap<>();
    try (Connection connection = parts.postgres().connect();
        Statement statement = connection.createStatement();
        Statement inner = connection.createStatement();
        ResultSet names =
            statement.executeQuery(
                "SELECT tablename FROM pg_tables WHERE schemaname = 'officewatch'")) {
      while (names.next()) {
        String name = names.getString(1);
        try (ResultSet digest =
            inner.executeQuery(
                "SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '' ORDER BY t::text)),"
                    + " '') FROM officewatch."
                    + name
                    + " t")) {
          digest.next();
          tables.put(name, digest.getString(1));
        }
      }
    }
    return tables;
  }

  @SuppressWarnings("NullAway") // the functions do not look at their invocation
  private static int failures(
      RequestHandler<SQSEvent, SQSBatchResponse> function, List<String> bodies) {
    SQSEvent event = new SQSEvent();
    event.setRecords(
        IntStream.range(0, bodies.size())
            .mapToObj(
                n -> {
                  SQSMessage message = new SQSMessage();
                  message.setMessageId(String.valueOf(n));
                  message.setBody(bodies.get(n));
                  return message;
                })
            .toList());
    return function.handleRequest(event, null).getBatchItemFailures().size();
  }

  private List<String> taken(String queue) {
    return parts.queues().take(queue);
  }

  private void store(String id) throws IOException {
    byte[] raw =
        SampleMail.forwarded(
            new SampleInvoice(
                SampleVendors.SLACK,
                "INV-" + id,
                DAY,
                DAY.plusDays(14),
                DAY,
                DAY.plusMonths(1).minusDays(1),
                "Nordlicht Studio GmbH",
                List.of(new SampleLine("Slack Pro, monthly", 10, 875)),
                false),
            "Ann",
            "ann@nordlicht.example",
            address);
    context.getBean(ObjectWriter.class).write("inbound/" + id, raw, "message/rfc822");
  }

  private String notice(String id) {
    return SesNotice.of(id, Map.of(), List.of(address));
  }
}
