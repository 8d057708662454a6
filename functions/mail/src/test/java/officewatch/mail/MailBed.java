package officewatch.mail;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import officewatch.embedded.LocalPostgres;
import officewatch.embedded.parts.TemporaryParts;
import officewatch.embedded.queues.LocalQueues;
import officewatch.findings.Finding;
import officewatch.findings.FindingDecisions;
import officewatch.findings.FindingFilter;
import officewatch.findings.FindingKind;
import officewatch.findings.FindingState;
import officewatch.findings.Findings;
import officewatch.identity.Accounts;
import officewatch.identity.Registration;
import officewatch.identity.SignedIn;
import officewatch.inbox.InboundAddresses;
import officewatch.inbox.InboundMessage;
import officewatch.inbox.InboundMessages;
import officewatch.invoices.ChargeLine;
import officewatch.invoices.InvoiceFilter;
import officewatch.invoices.InvoiceStatus;
import officewatch.invoices.InvoiceSummary;
import officewatch.invoices.Invoices;
import officewatch.migration.Migrator;
import officewatch.objects.ObjectWriter;
import officewatch.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/** The mail functions on embedded parts; the queues are fed and emptied by the test. */
final class MailBed {
  private static final String PASSWORD = "runtime-password-of-tests";

  @SuppressWarnings("NullAway") // the functions do not look at it
  private static final Context NO_CONTEXT = null;

  private static @Nullable MailBed shared;

  private final LocalPostgres postgres;
  private final LocalQueues queues;
  private final ApplicationContext context;
  private final Map<UUID, UUID> owners = new ConcurrentHashMap<>();
  final ReceiveMail receiveMail;
  final ScanDocument scanDocument;

  private MailBed() throws IOException {
    TemporaryParts parts = TemporaryParts.start();
    Migrator migrator = new Migrator(parts.postgres().dataSource());
    migrator.migrate();
    migrator.setRuntimePassword(PASSWORD);
    Map<String, Object> settings = parts.settings(PASSWORD);
    settings.put("datasources.default.username", "ow_runtime");
    settings.put("datasources.default.db-type", "postgres");
    settings.put("datasources.default.dialect", "POSTGRES");
    settings.put("datasources.default.driver-class-name", "org.postgresql.Driver");
    settings.put("datasources.default.maximum-pool-size", 6);
    context = ApplicationContext.builder(settings, "test").deduceEnvironment(false).start();
    postgres = parts.postgres();
    queues = parts.queues();
    receiveMail = context.getBean(ReceiveMail.class);
    scanDocument = context.getBean(ScanDocument.class);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  context.close();
                  try {
                    parts.close();
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                }));
  }

  static synchronized MailBed get() {
    try {
      MailBed bed = shared == null ? new MailBed() : shared;
      shared = bed;
      return bed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new organisation. */
  UUID organization() {
    SignedIn signedIn =
        context
            .getBean(Accounts.class)
            .register(
                new Registration(
                    UUID.randomUUID() + "@nordlicht.example",
                    "a long password",
                    "Ann",
                    null,
                    null));
    owners.put(signedIn.organization().id(), signedIn.user().id());
    return signedIn.organization().id();
  }

  String address(UUID organizationId) {
    return context.getBean(InboundAddresses.class).current(organizationId).address();
  }

  /** Stores a raw message as the mail service does and gives its notice. */
  String stored(byte[] raw, Map<String, String> verdicts, String... recipients) {
    String id = UUID.randomUUID().toString().replace("-", "");
    write("inbound/" + id, raw);
    return notice(id, verdicts, recipients);
  }

  void write(String key, byte[] bytes) {
    context.getBean(ObjectWriter.class).write(key, bytes, "message/rfc822");
  }

  /** The notice of a message with this id. */
  String notice(String id, Map<String, String> verdicts, String... recipients) {
    return officewatch.embedded.mail.SesNotice.of(id, verdicts, List.of(recipients));
  }

  /** Gives the handler these bodies as one batch; answers the positions that failed. */
  List<Integer> receive(String... bodies) {
    return failures(receiveMail.handleRequest(event(List.of(bodies)), NO_CONTEXT));
  }

  List<Integer> scan(List<String> bodies) {
    return failures(scanDocument.handleRequest(event(bodies), NO_CONTEXT));
  }

  /** Takes everything that waits in the queue of documents. */
  List<String> takeDocuments() {
    return queues.take("documents");
  }

  List<InvoiceSummary> invoices(UUID organizationId, @Nullable InvoiceStatus status) {
    return context
        .getBean(Invoices.class)
        .list(
            organizationId,
            new InvoiceFilter(status, null, null, null, null, null, null),
            PageRequest.of(organizationId, 200, null))
        .items();
  }

  /** The open findings with their grounds, in words; none of it names a record. */
  List<String> openFindings(UUID organizationId) {
    return findings(organizationId, null).stream()
        .filter(finding -> finding.state() == FindingState.OPEN)
        .map(
            finding ->
                String.join(
                    " | ",
                    finding.kind().name(),
                    finding.vendorName(),
                    String.valueOf(finding.cause()),
                    finding.reasons(),
                    String.valueOf(finding.yearlyMinor()),
                    String.valueOf(finding.currency())))
        .sorted()
        .toList();
  }

  List<Finding> findings(UUID organizationId, @Nullable FindingKind kind) {
    return context
        .getBean(Findings.class)
        .list(
            organizationId,
            new FindingFilter(null, kind, null),
            PageRequest.of(organizationId, 200, null))
        .items();
  }

  Finding onlyFinding(UUID organizationId, FindingKind kind) {
    List<Finding> found = findings(organizationId, kind);
    if (found.size() != 1) {
      throw new AssertionError("not one finding: " + found);
    }
    return found.getFirst();
  }

  void tolerate(UUID organizationId, UUID findingId) {
    context
        .getBean(FindingDecisions.class)
        .tolerate(
            organizationId,
            findingId,
            Objects.requireNonNull(owners.get(organizationId)),
            "agreed");
  }

  /** What counts, one line for each invoice and each of its charges; none of it names a record. */
  List<String> spend(UUID organizationId) {
    Invoices all = context.getBean(Invoices.class);
    List<String> lines = new ArrayList<>();
    for (InvoiceSummary invoice : invoices(organizationId, null)) {
      List<ChargeLine> charges = all.get(organizationId, invoice.id(), null).lines();
      if (!charges.isEmpty()) {
        lines.add(
            String.join(
                " | ",
                String.valueOf(invoice.vendorName()),
                String.valueOf(invoice.number()).strip(),
                String.valueOf(invoice.issueDate()),
                String.valueOf(invoice.totalMinor()),
                charges.stream()
                    .map(charge -> charge.description() + " " + charge.netMinor())
                    .toList()
                    .toString()));
      }
    }
    Collections.sort(lines);
    return lines;
  }

  int chargeLines(UUID organizationId, UUID invoiceId) {
    return context.getBean(Invoices.class).get(organizationId, invoiceId, null).lines().size();
  }

  /** Until closed, the database refuses this organisation's charge lines with an SQLSTATE. */
  AutoCloseable refuseChargeLines(UUID organizationId, String state) throws SQLException {
    execute(
        """
        create function officewatch.refuse_charge_lines() returns trigger language plpgsql as $$
        begin
          if new.organization_id = '%s' then
            raise exception 'refused by the test' using errcode = '%s';
          end if;
          return new;
        end $$
        """
            .formatted(organizationId, state));
    execute(
        "create trigger refuse before insert on officewatch.charge_lines"
            + " for each row execute function officewatch.refuse_charge_lines()");
    return () -> execute("drop function officewatch.refuse_charge_lines cascade");
  }

  /** Makes so many invoices with charges, a fifth of them this vendor's. */
  void fill(UUID organizationId, UUID vendorId, int invoices, int charges) throws SQLException {
    execute(
        """
        with v as (insert into officewatch.vendors (organization_id, id, name, created_at)
            select '%1$s', gen_random_uuid(), 'Filler ' || n, now() from generate_series(1, 40) n returning id),
          numbered as (select id, row_number() over () as n from v),
          i as (insert into officewatch.invoices (organization_id, id, source, status, file_name, media_type,
              size_bytes, object_key, kind, vendor_id, number, issue_date, currency, net_minor, total_minor, created_at)
            select '%1$s', gen_random_uuid(), 'MAIL', 'SCANNED', 'f', 'application/pdf', 1, 'k', 'INVOICE',
              case when n %% 5 = 0 then '%2$s'::uuid else (select id from numbered where numbered.n = s.n %% 40 + 1) end,
              'F' || n, date '2024-01-01' + n %% 700, 'USD', 1000, 1000, now()
            from generate_series(1, %3$d) s(n) returning id)
        insert into officewatch.charge_lines (organization_id, id, invoice_id, ordinal, description, quantity, unit_price,
            net_minor, currency, frequency, category)
        select '%1$s', gen_random_uuid(), i.id, c, 'Product ' || c, 1, 2, 200, 'USD', 'RECURRING', 'PURCHASE'
        from i, generate_series(0, %4$d - 1) c
        """
            .formatted(organizationId, vendorId, invoices, charges));
    execute("analyze");
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** By table: a digest of all the organisation's rows that re-scans have no business to touch. */
  Map<String, String> rows(UUID organizationId) throws SQLException {
    Map<String, String> digests = new TreeMap<>();
    try (Connection connection = postgres.connect();
        Statement statement = connection.createStatement();
        Statement inner = connection.createStatement();
        ResultSet tables =
            statement.executeQuery(
                "SELECT table_name FROM information_schema.columns WHERE table_schema ="
                    + " 'officewatch' AND column_name = 'organization_id' AND table_name NOT IN"
                    + " ('rescans', 'rescan_differences', 'outbox')")) {
      while (tables.next()) {
        String table = tables.getString(1);
        try (ResultSet digest =
            inner.executeQuery(
                "SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)),"
                    + " '') FROM officewatch.%s t WHERE organization_id = '%s'"
                        .formatted(table, organizationId))) {
          digest.next();
          digests.put(table, digest.getString(1));
        }
      }
    }
    return digests;
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = postgres.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  List<InboundMessage> messages(UUID organizationId) {
    return context
        .getBean(InboundMessages.class)
        .list(organizationId, null, PageRequest.of(organizationId, 200, null))
        .items();
  }

  private static SQSEvent event(List<String> bodies) {
    SQSEvent event = new SQSEvent();
    List<SQSMessage> records = new ArrayList<>();
    for (String body : bodies) {
      SQSMessage message = new SQSMessage();
      message.setMessageId(String.valueOf(records.size()));
      message.setBody(body);
      records.add(message);
    }
    event.setRecords(records);
    return event;
  }

  private static List<Integer> failures(SQSBatchResponse response) {
    return response.getBatchItemFailures().stream()
        .map(failure -> Integer.valueOf(failure.getItemIdentifier()))
        .toList();
  }
}
