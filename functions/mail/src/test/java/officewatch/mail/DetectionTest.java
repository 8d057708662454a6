package officewatch.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import officewatch.embedded.samples.DemoYear;
import officewatch.embedded.samples.SampleInvoice;
import officewatch.embedded.samples.SampleLine;
import officewatch.embedded.samples.SampleMail;
import officewatch.embedded.samples.SampleVendor;
import officewatch.embedded.samples.SampleVendors;
import officewatch.findings.FindingKind;
import officewatch.findings.FindingState;
import officewatch.invoices.InvoiceStatus;
import org.junit.jupiter.api.Test;

/** What is found does not depend on the order, the number or the company of the documents. */
final class DetectionTest {
  private static final Map<String, String> GENUINE = Map.of();
  private static final YearMonth LAST = YearMonth.of(2026, 6);

  private final MailBed bed = MailBed.get();

  @Test
  void anyOrderAndAnyRepetitionGiveTheSameFindings() throws Exception {
    List<SampleInvoice> year =
        DemoYear.of(LAST).stream()
            .filter(
                invoice ->
                    List.of(SampleVendors.FIGMA, SampleVendors.NOTION, SampleVendors.SLACK)
                        .contains(invoice.vendor()))
            .toList();
    long seed = System.nanoTime();
    System.out.println("DetectionTest seed " + seed);
    Random random = new Random(seed);
    List<List<String>> found = new ArrayList<>();
    List<List<String>> invoices = new ArrayList<>();
    for (int order = 0; order < 3; order++) {
      UUID organization = bed.organization();
      List<SampleInvoice> shuffled = new ArrayList<>(year);
      if (order > 0) {
        Collections.shuffle(shuffled, random);
        shuffled.add(shuffled.get(random.nextInt(shuffled.size())));
      }
      for (SampleInvoice invoice : shuffled) {
        deliver(organization, invoice, "Ann");
      }
      found.add(bed.openFindings(organization));
      invoices.add(bed.spend(organization));
    }
    assertThat(found.get(0)).isNotEmpty();
    assertThat(found).as("seed %d", seed).allMatch(found.get(0)::equals);
    assertThat(invoices).as("seed %d", seed).allMatch(invoices.get(0)::equals);
  }

  @Test
  void aRaisedPriceIsFoundAndADecisionOnItStays() throws Exception {
    UUID organization = bed.organization();
    deliver(organization, slack("P-1", 1, 10, 875), "Ann");
    deliver(organization, slack("P-2", 2, 10, 925), "Ann");
    UUID finding = bed.onlyFinding(organization, FindingKind.PRICE_INCREASE).id();

    bed.tolerate(organization, finding);
    deliver(organization, slack("P-3", 3, 10, 925), "Ann");
    deliver(organization, slack("P-2", 2, 10, 925), "Bob");
    assertThat(bed.onlyFinding(organization, FindingKind.PRICE_INCREASE).state())
        .isEqualTo(FindingState.TOLERATED);

    deliver(organization, slack("P-4", 4, 10, 999), "Ann");
    assertThat(bed.findings(organization, FindingKind.PRICE_INCREASE))
        .extracting(one -> one.state().name())
        .containsExactlyInAnyOrder("TOLERATED", "OPEN");

    // The price comes down: what nobody decided is over, what somebody decided stays.
    deliver(organization, slack("P-5", 5, 10, 875), "Ann");
    assertThat(bed.findings(organization, FindingKind.PRICE_INCREASE))
        .extracting(one -> one.state().name())
        .containsExactlyInAnyOrder("TOLERATED", "RESOLVED");
  }

  @Test
  void anOrganizationIsNotInfluencedByAnother() throws Exception {
    UUID one = bed.organization();
    UUID other = bed.organization();
    deliver(one, slack("Q-1", 1, 10, 875), "Ann");
    deliver(other, slack("Q-2", 2, 10, 925), "Ann");
    assertThat(bed.findings(one, FindingKind.PRICE_INCREASE)).isEmpty();
    assertThat(bed.findings(other, FindingKind.PRICE_INCREASE)).isEmpty();
    deliver(other, slack("Q-1", 1, 10, 875), "Ann");
    assertThat(bed.findings(one, FindingKind.PRICE_INCREASE)).isEmpty();
    assertThat(bed.findings(other, FindingKind.PRICE_INCREASE)).hasSize(1);
  }

  @Test
  void aDisownedMailOfAKnownVendorIsSuspiciousUntilAGenuineOneComes() throws Exception {
    UUID organization = bed.organization();
    byte[] raw = mail(organization, slack("S-1", 1, 10, 875), "Eve");
    bed.receive(bed.stored(raw, Map.of("dmarc", "FAIL"), bed.address(organization)));
    bed.scan(bed.takeDocuments());
    assertThat(bed.onlyFinding(organization, FindingKind.SUSPICIOUS_SENDER).state())
        .isEqualTo(FindingState.OPEN);

    deliver(organization, slack("S-1", 1, 10, 875), "Ann");
    assertThat(bed.onlyFinding(organization, FindingKind.SUSPICIOUS_SENDER).state())
        .isEqualTo(FindingState.RESOLVED);
  }

  @Test
  void aDomainThatLooksLikeAVendorsKeepsItsInvoiceFromCounting() throws Exception {
    UUID organization = bed.organization();
    SampleVendor slack = SampleVendors.SLACK;
    SampleVendor forger =
        new SampleVendor(
            slack.name(),
            slack.legalName(),
            slack.address(),
            slack.taxId(),
            "slack-billing.com",
            slack.style(),
            slack.currency(),
            slack.taxPercent());
    SampleInvoice invoice = slack("L-1", 1, 10, 875);
    deliver(
        organization,
        new SampleInvoice(
            forger,
            invoice.number(),
            invoice.issued(),
            invoice.due(),
            invoice.from(),
            invoice.to(),
            invoice.customer(),
            invoice.lines(),
            false),
        "Ann");
    assertThat(bed.invoices(organization, InvoiceStatus.NEEDS_REVIEW)).hasSize(1);
    assertThat(bed.spend(organization)).isEmpty();
    assertThat(bed.findings(organization, FindingKind.SUSPICIOUS_SENDER)).hasSize(1);
  }

  @Test
  void twoPeopleForwardingOneMonthAtOnceMakeOneInvoiceAndOneFinding() throws Exception {
    for (int round = 0; round < 4; round++) {
      UUID organization = bed.organization();
      deliver(organization, slack("T-1", 1, 10, 875), "Ann");
      String address = bed.address(organization);
      List<String> scans = new ArrayList<>();
      for (String number : List.of("T-2", "T-2 ")) {
        byte[] raw = mail(organization, slack(number, 2, 10, 925), "Ann");
        bed.receive(bed.stored(raw, GENUINE, address));
      }
      scans.addAll(bed.takeDocuments());
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
      assertThat(bed.spend(organization)).hasSize(2);
      assertThat(bed.findings(organization, FindingKind.PRICE_INCREASE)).hasSize(1);
    }
  }

  private void deliver(UUID organization, SampleInvoice invoice, String person) throws Exception {
    bed.receive(
        bed.stored(mail(organization, invoice, person), GENUINE, bed.address(organization)));
    assertThat(bed.scan(bed.takeDocuments())).isEmpty();
  }

  private byte[] mail(UUID organization, SampleInvoice invoice, String person) {
    return SampleMail.forwarded(
        invoice, person, "ann@nordlicht.example", bed.address(organization));
  }

  private static SampleInvoice slack(String number, int month, int seats, long price) {
    LocalDate day = LocalDate.of(2026, month, 3);
    return new SampleInvoice(
        SampleVendors.SLACK,
        number,
        day,
        day.plusDays(14),
        day,
        day.plusMonths(1).minusDays(1),
        "Nordlicht Studio GmbH",
        List.of(new SampleLine("Slack Pro, monthly", seats, price)),
        false);
  }
}
