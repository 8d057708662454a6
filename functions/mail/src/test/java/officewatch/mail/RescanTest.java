package officewatch.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import officewatch.catalog.CatalogEntry;
import officewatch.catalog.EntryFacts;
import officewatch.catalog.OwnCatalog;
import officewatch.catalog.Treatment;
import officewatch.embedded.samples.SampleInvoice;
import officewatch.embedded.samples.SampleLine;
import officewatch.embedded.samples.SampleMail;
import officewatch.embedded.samples.SampleVendor;
import officewatch.embedded.samples.SampleVendors;
import officewatch.findings.Finding;
import officewatch.findings.FindingDecisions;
import officewatch.findings.FindingFilter;
import officewatch.findings.FindingState;
import officewatch.findings.Findings;
import officewatch.identity.Accounts;
import officewatch.identity.Registration;
import officewatch.identity.SignedIn;
import officewatch.invoices.EntryPreviews;
import officewatch.invoices.FieldChange;
import officewatch.invoices.Invoice;
import officewatch.invoices.InvoiceStatus;
import officewatch.invoices.InvoiceSummary;
import officewatch.invoices.Invoices;
import officewatch.invoices.Rescan;
import officewatch.invoices.RescanRequests;
import officewatch.invoices.RescanState;
import officewatch.invoices.Rescanning;
import officewatch.invoices.Rescans;
import officewatch.invoices.Rescans.Difference;
import officewatch.paging.PageRequest;
import officewatch.problem.Problem;
import org.junit.jupiter.api.Test;

/** Reading stored documents again, and what an organisation's own catalogue does to them. */
final class RescanTest {
  private static final Map<String, String> GENUINE = Map.of();

  private final MailBed bed = MailBed.get();
  private final SignedIn ann = signedIn();
  private final UUID organization = ann.organization().id();

  @Test
  void theSameVersionsChangeNothing() throws Exception {
    receive(organization, SampleVendors.SLACK, "S-1");
    receive(organization, SampleVendors.KONTORBLICK, "S-2");
    Map<String, String> before = bed.rows(organization);

    Rescan rescan = run(false);

    assertThat(rescan.done()).isEqualTo(rescan.total()).isGreaterThanOrEqualTo(2);
    assertThat(rescan.changed() + rescan.failed()).isZero();
    assertThat(bed.rows(organization)).isEqualTo(before);
  }

  @Test
  void twoDocumentsOfOneInvoiceStayOne() throws Exception {
    receive(organization, SampleVendors.SLACK, "C-1");
    receive(organization, SampleVendors.SLACK, "C-1", 15);
    assertThat(bed.invoices(organization, InvoiceStatus.DUPLICATE)).hasSize(1);
    Map<String, String> before = bed.rows(organization);

    assertThat(run(true).changed()).isZero();
    assertThat(run(false).changed()).isZero();

    assertThat(bed.rows(organization)).isEqualTo(before);
  }

  @Test
  void aDryRunSaysWhatTheRunDoes() throws Exception {
    UUID invoice = receive(organization, SampleVendors.SLACK, "D-1");
    bed.execute(
        "UPDATE officewatch.invoices SET engine_version = '0', number = 'WRONG', reading ="
            + " jsonb_set(reading, '{fields,number,value}', '\"WRONG\"') WHERE id = '"
            + invoice
            + "'");
    Map<String, String> before = bed.rows(organization);

    Rescan dry = run(true);
    assertThat(bed.rows(organization)).as("a dry run").isEqualTo(before);
    List<Difference> wouldBe = differences(dry);
    assertThat(wouldBe).hasSize(1);
    FieldChange number = wouldBe.getFirst().changes().getFirst();
    assertThat(number.field()).isEqualTo("number");
    assertThat(number.before()).isEqualTo("WRONG");
    assertThat(number.after()).isEqualTo("D-1");
    assertThat(number.afterConfidence()).isBetween(0.5, 1.0);

    Rescan real = run(false);
    assertThat(differences(real).getFirst().changes()).isEqualTo(wouldBe.getFirst().changes());
    assertThat(detail(invoice).number()).isEqualTo("D-1");
    assertThat(detail(invoice).engineVersion()).isNotEqualTo("0");
    assertThat(run(false).changed()).as("once more").isZero();
  }

  @Test
  void equalReadingsGetTheVersionsOfToday() throws Exception {
    UUID invoice = receive(organization, SampleVendors.SLACK, "V-1");
    bed.execute(
        "UPDATE officewatch.invoices SET catalog_version = 'old' WHERE id = '" + invoice + "'");

    assertThat(run(false).changed()).isZero();

    assertThat(detail(invoice).catalogVersion()).isNotEqualTo("old");
  }

  @Test
  void aBatchDeliveredTwiceCountsOnce() throws Exception {
    UUID invoice = receive(organization, SampleVendors.SLACK, "T-1");
    own("Chat", "slack.com", Treatment.NOT_A_SUBSCRIPTION);
    Rescan rescan = requests().all(organization, ann.user().id(), false);
    List<String> messages = own(bed.takeDocuments());
    assertThat(messages).hasSize(1);

    assertThat(bed.scan(List.of(messages.getFirst(), messages.getFirst()))).isEmpty();
    assertThat(bed.scan(messages)).isEmpty();

    Rescan over = rescans().require(organization, rescan.id());
    assertThat(over.state()).isEqualTo(RescanState.DONE);
    assertThat(over.done()).isEqualTo(over.total());
    assertThat(differences(over)).hasSize(1);
    assertThat(bed.chargeLines(organization, invoice)).isEqualTo(1);
  }

  @Test
  void oneRunOverAllAtATime() throws Exception {
    receive(organization, SampleVendors.SLACK, "O-1");
    Rescan first = requests().all(organization, ann.user().id(), true);

    assertThatThrownBy(() -> requests().all(organization, ann.user().id(), true))
        .isInstanceOf(Problem.Conflict.class)
        .hasMessageContaining(first.id().toString());
    SignedIn other = signedIn();
    requests().all(other.organization().id(), other.user().id(), true);

    assertThat(requests().cancel(organization, first.id()).state())
        .isEqualTo(RescanState.CANCELLED);
    assertThat(bed.scan(own(bed.takeDocuments()))).isEmpty();
    assertThat(rescans().require(organization, first.id()).done()).isZero();
    assertThat(run(true).state()).isEqualTo(RescanState.DONE);
  }

  @Test
  void aDocumentThatKillsItsReaderStopsNoOther() throws Exception {
    receive(organization, SampleVendors.SLACK, "K-1");
    receive(organization, SampleVendors.FIGMA, "K-2");
    Rescan rescan = requests().all(organization, ann.user().id(), false);
    // The process began the first document twice and died before it could say how that went.
    Rescanning rescanning = bed.bean(Rescanning.class);
    assertThat(rescanning.next(organization, rescan.id(), 0)).isPresent();
    assertThat(rescanning.next(organization, rescan.id(), 0)).isPresent();

    Rescan over = workOff(rescan);

    assertThat(over.state()).isEqualTo(RescanState.DONE);
    assertThat(over.done()).isEqualTo(over.total());
    assertThat(over.failed()).isEqualTo(1);
    assertThat(bed.invoices(organization, InvoiceStatus.SCANNED)).hasSize(2);
  }

  @Test
  void oneDocumentAloneIsReadAgain() throws Exception {
    UUID invoice = receive(organization, SampleVendors.SLACK, "A-1");
    receive(organization, SampleVendors.SLACK, "A-2");
    own("Chat", "slack.com", Treatment.SUBSCRIPTION);

    Rescan rescan = requests().one(organization, ann.user().id(), invoice);
    assertThat(requests().one(organization, ann.user().id(), invoice).id())
        .as("asked twice")
        .isEqualTo(rescan.id());

    assertThat(workOff(rescan).changed()).isEqualTo(1);
    assertThat(bed.invoices(organization, InvoiceStatus.SCANNED))
        .extracting(InvoiceSummary::vendorName)
        .containsExactlyInAnyOrder("Chat", "Slack");
    UUID unknown = UUID.randomUUID();
    assertThatThrownBy(() -> requests().one(organization, ann.user().id(), unknown))
        .isInstanceOf(Problem.NotFound.class);
  }

  @Test
  void ownEntriesWinWithinTheirOrganizationOnly() throws Exception {
    SignedIn other = signedIn();
    own("Chat", "slack.com", Treatment.SUBSCRIPTION);

    receive(organization, SampleVendors.SLACK, "W-1");
    receive(other.organization().id(), SampleVendors.SLACK, "W-1");

    assertThat(bed.invoices(organization, InvoiceStatus.SCANNED).getFirst().vendorName())
        .isEqualTo("Chat");
    assertThat(
            bed.invoices(other.organization().id(), InvoiceStatus.SCANNED).getFirst().vendorName())
        .isEqualTo("Slack");
  }

  @Test
  void whatAnEntryLeavesOutComesBackWithoutIt() throws Exception {
    UUID invoice = receive(organization, SampleVendors.SLACK, "I-1");
    assertThat(findings(FindingState.OPEN)).hasSize(1);
    CatalogEntry entry = own("Chat", "slack.com", Treatment.IGNORE);
    assertThat(detail(invoice).status()).as("nothing silently").isEqualTo(InvoiceStatus.SCANNED);

    run(false);
    assertThat(detail(invoice).status()).isEqualTo(InvoiceStatus.NOT_AN_INVOICE);
    assertThat(detail(invoice).reason()).contains("Chat");
    assertThat(bed.chargeLines(organization, invoice)).isZero();
    assertThat(findings(FindingState.OPEN)).isEmpty();
    assertThat(findings(FindingState.RESOLVED)).hasSize(1);

    bed.bean(OwnCatalog.class).delete(organization, entry.id(), null);
    run(false);
    assertThat(detail(invoice).status()).isEqualTo(InvoiceStatus.SCANNED);
    assertThat(bed.chargeLines(organization, invoice)).isEqualTo(1);
    assertThat(findings(FindingState.OPEN)).hasSize(1);
  }

  @Test
  void whatIsNoSubscriptionCountsOnce() throws Exception {
    own("Chat", "slack.com", Treatment.NOT_A_SUBSCRIPTION);

    UUID invoice = receive(organization, SampleVendors.SLACK, "N-1");

    assertThat(findings(FindingState.OPEN)).isEmpty();
    assertThat(bed.bean(Invoices.class).get(organization, invoice, null).lines())
        .extracting(line -> line.frequency())
        .containsOnly("ONE_TIME");
  }

  @Test
  void decisionsStay() throws Exception {
    UUID invoice = receive(organization, SampleVendors.KONTORBLICK, "H-1");
    Finding finding = findings(FindingState.OPEN).getFirst();
    bed.bean(FindingDecisions.class).ignore(organization, finding.id(), ann.user().id(), "known");
    // The entry describes the very vendor that was known by its signs before.
    own("Kontorblick here", "kontorblick.example", Treatment.SUBSCRIPTION);

    run(false);

    assertThat(detail(invoice).vendorId()).isEqualTo(finding.vendorId());
    assertThat(findings(FindingState.IGNORED))
        .extracting(Finding::vendorName)
        .containsExactly("Kontorblick here");
    assertThat(findings(FindingState.OPEN)).isEmpty();
  }

  @Test
  void aPreviewSaysWhatAnEntryWouldMatchAndChangesNothing() throws Exception {
    UUID invoice = receive(organization, SampleVendors.SLACK, "P-1");
    receive(organization, SampleVendors.FIGMA, "P-2");
    Map<String, String> before = bed.rows(organization);

    EntryPreviews.Preview preview =
        bed.bean(EntryPreviews.class)
            .of(organization, facts("Chat", "slack.com", Treatment.PERSONAL), null);

    assertThat(preview.examined()).isGreaterThanOrEqualTo(2);
    assertThat(preview.items())
        .anySatisfy(
            item -> {
              assertThat(item.document().id()).isEqualTo(invoice);
              assertThat(item.document().vendorName()).isEqualTo("Slack");
              assertThat(item.vendorAfter()).isEqualTo("Chat");
              assertThat(item.counts()).isFalse();
            })
        .noneSatisfy(item -> assertThat(item.document().vendorName()).isEqualTo("Figma"));
    assertThat(bed.rows(organization)).isEqualTo(before);
    CatalogEntry entry = own("Chat", "slack.com", Treatment.SUBSCRIPTION);
    EntryPreviews.Preview narrower =
        bed.bean(EntryPreviews.class)
            .of(organization, facts("Chat", "other.example", Treatment.SUBSCRIPTION), entry.id());
    assertThat(narrower.matched()).isZero();
    assertThat(narrower.released()).isEqualTo(preview.matched());
  }

  /** Receives and scans an invoice; its id. */
  private UUID receive(UUID receiver, SampleVendor vendor, String number) throws Exception {
    return receive(receiver, vendor, number, 14);
  }

  private UUID receive(UUID receiver, SampleVendor vendor, String number, int daysToPay)
      throws Exception {
    LocalDate day = LocalDate.of(2026, 1, 3);
    SampleInvoice invoice =
        new SampleInvoice(
            vendor,
            number,
            day,
            day.plusDays(daysToPay),
            day,
            day.plusMonths(1).minusDays(1),
            "Nordlicht Studio GmbH",
            List.of(new SampleLine("Team plan, monthly", 10, 875)),
            false);
    String address = bed.address(receiver);
    byte[] raw = SampleMail.forwarded(invoice, "Ann", "ann@nordlicht.example", address);
    assertThat(bed.receive(bed.stored(raw, GENUINE, address))).isEmpty();
    assertThat(bed.scan(bed.takeDocuments())).isEmpty();
    return bed.invoices(receiver, InvoiceStatus.SCANNED).stream()
        .filter(found -> number.equals(found.number()))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private Rescan run(boolean dryRun) {
    return workOff(requests().all(organization, ann.user().id(), dryRun));
  }

  private Rescan workOff(Rescan rescan) {
    for (List<String> sent = bed.takeDocuments(); !sent.isEmpty(); sent = bed.takeDocuments()) {
      assertThat(bed.scan(sent)).isEmpty();
    }
    return rescans().require(organization, rescan.id());
  }

  private CatalogEntry own(String name, String domain, Treatment treatment) {
    return bed.bean(OwnCatalog.class).create(organization, facts(name, domain, treatment));
  }

  private static EntryFacts facts(String name, String domain, Treatment treatment) {
    return new EntryFacts(
        name,
        List.of(),
        List.of(domain),
        List.of(),
        List.of(),
        List.of(),
        null,
        treatment,
        null,
        null);
  }

  private List<String> own(List<String> messages) {
    return messages.stream().filter(body -> body.contains(organization.toString())).toList();
  }

  private List<Difference> differences(Rescan rescan) {
    return rescans()
        .differences(organization, rescan.id(), PageRequest.of(organization, 200, null))
        .items();
  }

  private List<Finding> findings(FindingState state) {
    return bed.bean(Findings.class)
        .list(
            organization,
            new FindingFilter(state, null, null),
            PageRequest.of(organization, 200, null))
        .items();
  }

  private Invoice detail(UUID invoiceId) {
    return bed.bean(Invoices.class).get(organization, invoiceId, null).invoice();
  }

  private RescanRequests requests() {
    return bed.bean(RescanRequests.class);
  }

  private Rescans rescans() {
    return bed.bean(Rescans.class);
  }

  private SignedIn signedIn() {
    return bed.bean(Accounts.class)
        .register(
            new Registration(
                UUID.randomUUID() + "@nordlicht.example", "a long password", "Ann", null, null));
  }
}
