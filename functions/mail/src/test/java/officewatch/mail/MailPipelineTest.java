package officewatch.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import officewatch.embedded.samples.SampleInvoice;
import officewatch.embedded.samples.SampleLine;
import officewatch.embedded.samples.SampleMail;
import officewatch.embedded.samples.SampleVendors;
import officewatch.inbox.MessageStatus;
import officewatch.invoices.InvoiceStatus;
import officewatch.invoices.InvoiceSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Second deliveries, partial failures, crashes between two steps, and mail that is not what it
 * says.
 */
final class MailPipelineTest {
  private static final Map<String, String> GENUINE = Map.of();

  private final MailBed bed = MailBed.get();
  private final UUID organization = bed.organization();
  private final String address = bed.address(organization);

  @Test
  void aSecondDeliveryHasNoEffect() throws Exception {
    String notice = bed.stored(mail("A-1", "Ann"), GENUINE, address);

    assertThat(bed.receive(notice)).isEmpty();
    assertThat(bed.receive(notice)).isEmpty();

    List<String> scans = bed.takeDocuments();
    assertThat(bed.scan(scans)).isEmpty();
    assertThat(bed.scan(scans)).isEmpty();
    assertThat(bed.messages(organization)).hasSize(1);
    InvoiceSummary invoice = only(InvoiceStatus.SCANNED);
    assertThat(bed.chargeLines(organization, invoice.id())).isEqualTo(1);
  }

  @Test
  void oneBadMessageDoesNotTakeTheOthersWithIt() throws Exception {
    String first = bed.stored(mail("B-1", "Ann"), GENUINE, address);
    String second = bed.stored(mail("B-2", "Ann"), GENUINE, address);
    String lost = bed.notice("nosuchobject", GENUINE, address);

    assertThat(bed.receive(first, "not json", lost, second)).containsExactly(1, 2);

    assertThat(bed.messages(organization)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Successfully validated SNS topic for Amazon SES event publishing.",
        "{\\\"notificationType\\\":\\\"AmazonSnsSubscriptionSucceeded\\\",\\\"message\\\":\\\"You"
            + " have successfully subscribed your Amazon SNS topic\\\"}"
      })
  void whatSesSaysToTryItsTopicOutIsNoFailure(String said) {
    assertThat(bed.receive("{\"Type\":\"Notification\",\"Message\":\"" + said + "\"}")).isEmpty();
    assertThat(bed.messages(organization)).isEmpty();
  }

  @Test
  void whatIsNoNoticeOfSesIsOne() {
    assertThat(bed.receive("{\"Type\":\"Notification\",\"Message\":\"Hello\"}")).containsExactly(0);
  }

  @Test
  void onlyTheEnvelopeSaysWhoseMailItIs() throws Exception {
    UUID other = bed.organization();
    // The header names the other organisation; the envelope names this one.
    byte[] raw =
        SampleMail.forwarded(invoice("C-1"), "Ann", "ann@nordlicht.example", bed.address(other));

    bed.receive(bed.stored(raw, GENUINE, address, "nobody@in.officewatch.localhost"));

    assertThat(bed.messages(organization)).hasSize(1);
    assertThat(bed.messages(other)).isEmpty();
  }

  @Test
  void oneMailToTwoOrganizationsIsTwoRecords() throws Exception {
    UUID other = bed.organization();
    bed.receive(bed.stored(mail("D-1", "Ann"), GENUINE, address, bed.address(other)));
    bed.scan(bed.takeDocuments());

    assertThat(only(InvoiceStatus.SCANNED).number()).isEqualTo("D-1");
    assertThat(bed.invoices(other, InvoiceStatus.SCANNED)).hasSize(1);
  }

  @Test
  void aVirusIsKeptButNotOpened() throws Exception {
    bed.receive(bed.stored(mail("E-1", "Ann"), Map.of("virus", "FAIL"), address));

    assertThat(bed.messages(organization).getFirst().status()).isEqualTo(MessageStatus.QUARANTINED);
    assertThat(bed.takeDocuments()).isEmpty();
  }

  @Test
  void aForgedCopyDoesNotKeepTheGenuineOneFromCounting() throws Exception {
    bed.receive(bed.stored(mail("F-1", "Eve"), Map.of("dmarc", "FAIL"), address));
    bed.scan(bed.takeDocuments());
    InvoiceSummary held = only(InvoiceStatus.NEEDS_REVIEW);
    assertThat(bed.chargeLines(organization, held.id())).isZero();

    bed.receive(bed.stored(mail("F-1", "Ann"), GENUINE, address));
    bed.scan(bed.takeDocuments());

    InvoiceSummary counted = only(InvoiceStatus.SCANNED);
    assertThat(counted.id()).isEqualTo(held.id());
    assertThat(bed.chargeLines(organization, counted.id())).isEqualTo(1);
  }

  @Test
  void aStorageThatIsAwayIsNoVerdictOnTheDocument() throws Exception {
    String id = UUID.randomUUID().toString();
    assertThat(bed.receive(bed.notice(id, GENUINE, address))).containsExactly(0);
    bed.write("inbound/" + id, mail("G-1", "Ann"));
    bed.receive(bed.notice(id, GENUINE, address));
    List<String> scans = bed.takeDocuments();
    for (int i = 0; i < 5; i++) {
      // A broken message between the good ones must not use up the document's attempts.
      assertThat(bed.scan(List.of("{}", "{\"organizationId\":\"x\"}"))).containsExactly(1);
    }
    bed.scan(scans);

    assertThat(only(InvoiceStatus.SCANNED).number()).isEqualTo("G-1");
  }

  @Test
  void twoCopiesOfOneInvoiceScannedAtOnceCountOnce() throws Exception {
    for (int round = 0; round < 5; round++) {
      UUID fresh = bed.organization();
      String number = "H-" + round;
      // Warm: the vendor is known, so that nothing else makes one wait for the other.
      bed.receive(bed.stored(mail("warm-" + round, "Ann"), GENUINE, bed.address(fresh)));
      bed.scan(bed.takeDocuments());
      bed.receive(bed.stored(mail(number, "Ann"), GENUINE, bed.address(fresh)));
      bed.receive(bed.stored(mail(number + " ", "Ann"), GENUINE, bed.address(fresh)));
      List<String> scans = bed.takeDocuments();
      assertThat(scans).hasSize(2);

      CyclicBarrier together = new CyclicBarrier(2);
      try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
        List<Future<List<Integer>>> results = new ArrayList<>();
        for (String scan : scans) {
          results.add(
              threads.submit(
                  () -> {
                    together.await();
                    return bed.scan(List.of(scan));
                  }));
        }
        for (Future<List<Integer>> result : results) {
          assertThat(result.get()).isEmpty();
        }
      }

      assertThat(bed.invoices(fresh, InvoiceStatus.SCANNED)).hasSize(2);
      assertThat(bed.invoices(fresh, InvoiceStatus.DUPLICATE)).hasSize(1);
    }
  }

  @Test
  void aDocumentThatCannotBeRecordedIsGivenUp() throws Exception {
    bed.receive(bed.stored(mail("C-1", "Ann"), GENUINE, address));
    List<String> scans = ownDocuments();

    try (AutoCloseable refusal = bed.refuseChargeLines(organization, "23514")) {
      for (int attempt = 0; attempt < 3; attempt++) {
        assertThat(bed.scan(scans)).containsExactly(0);
      }
      assertThat(bed.scan(scans)).isEmpty();
    }

    assertThat(only(InvoiceStatus.REFUSED).reason()).contains("by hand");
  }

  @Test
  void aDatabaseThatIsAwayCostsADocumentNoAttempt() throws Exception {
    bed.receive(bed.stored(mail("D-1", "Ann"), GENUINE, address));
    List<String> scans = ownDocuments();

    try (AutoCloseable refusal = bed.refuseChargeLines(organization, "53200")) {
      for (int attempt = 0; attempt < 5; attempt++) {
        assertThat(bed.scan(scans)).containsExactly(0);
      }
    }
    assertThat(bed.scan(scans)).isEmpty();

    only(InvoiceStatus.SCANNED);
  }

  /** What waits for this organisation; another test may have left something, too. */
  private List<String> ownDocuments() {
    return bed.takeDocuments().stream()
        .filter(body -> body.contains(organization.toString()))
        .toList();
  }

  private InvoiceSummary only(InvoiceStatus status) {
    List<InvoiceSummary> found = bed.invoices(organization, status);
    assertThat(found).as("all: %s", bed.invoices(organization, null)).hasSize(1);
    return found.getFirst();
  }

  private byte[] mail(String number, String person) {
    return SampleMail.forwarded(invoice(number), person, "ann@nordlicht.example", address);
  }

  private static SampleInvoice invoice(String number) {
    LocalDate day = LocalDate.of(2026, 1, 3);
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
