package officewatch.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import officewatch.embedded.samples.SampleInvoice;
import officewatch.embedded.samples.SampleLine;
import officewatch.embedded.samples.SampleMail;
import officewatch.embedded.samples.SampleVendors;
import officewatch.invoices.InvoiceStatus;
import org.junit.jupiter.api.Test;

/** The letter, the PDF and the receipt of one invoice count once, whichever comes first. */
final class CopiesTest {
  private static final String LETTER =
      """
      Message-ID: <letter-%1$s@slack.com>
      Date: Sat, 3 Jan 2026 09:30:00 +0000
      From: Slack Billing <billing@slack.com>
      To: accounting@nordlicht.example
      Subject: Your Slack invoice E-2026-77
      MIME-Version: 1.0
      Content-Type: text/plain; charset=UTF-8

      Slack Technologies Limited
      Salesforce Tower, 60 R801, Dublin

      Invoice number: E-2026-77
      Invoice date: January 3, 2026

      Total: 87.50 USD
      Amount due: 87.50 USD
      """;

  private static final String RECEIPT =
      """
      Message-ID: <receipt-%1$s@slack.com>
      Date: Sun, 4 Jan 2026 09:30:00 +0000
      From: Slack Billing <billing@slack.com>
      To: accounting@nordlicht.example
      Subject: Your receipt from Slack
      MIME-Version: 1.0
      Content-Type: text/plain; charset=UTF-8

      Receipt from Slack Technologies Limited

      Receipt number: 2231-9904
      Date paid: January 4, 2026
      Payment for invoice E-2026-77
      Payment method: Visa 4242

      Amount paid: 87.50 USD
      Total: 87.50 USD
      """;

  private final MailBed bed = MailBed.get();

  @Test
  void theyCountOnceInEveryOrder() throws Exception {
    List<List<String>> spend = new ArrayList<>();
    for (List<Integer> order :
        List.of(List.of(0, 1, 2), List.of(2, 1, 0), List.of(1, 2, 0), List.of(2, 0, 1))) {
      UUID organization = bed.organization();
      for (int which : order) {
        bed.receive(bed.stored(mail(organization, which), Map.of(), bed.address(organization)));
        assertThat(bed.scan(bed.takeDocuments())).isEmpty();
      }
      assertThat(bed.invoices(organization, InvoiceStatus.DUPLICATE))
          .as("order %s of %s", order, bed.invoices(organization, null))
          .hasSize(2);
      spend.add(bed.spend(organization));
    }
    assertThat(spend.getFirst()).hasSize(1);
    assertThat(spend.getFirst().getFirst()).contains("E-2026-77").contains("Slack Pro, monthly");
    assertThat(spend).allMatch(spend.getFirst()::equals);
  }

  private byte[] mail(UUID organization, int which) {
    String id = UUID.randomUUID().toString();
    return switch (which) {
      case 0 -> LETTER.formatted(id).getBytes(StandardCharsets.UTF_8);
      case 1 ->
          SampleMail.forwarded(pdf(), "Ann", "ann@nordlicht.example", bed.address(organization));
      default -> RECEIPT.formatted(id).getBytes(StandardCharsets.UTF_8);
    };
  }

  private static SampleInvoice pdf() {
    LocalDate day = LocalDate.of(2026, 1, 3);
    return new SampleInvoice(
        SampleVendors.SLACK,
        "E-2026-77",
        day,
        day.plusDays(14),
        day,
        day.plusMonths(1).minusDays(1),
        "Nordlicht Studio GmbH",
        List.of(new SampleLine("Slack Pro, monthly", 10, 875)),
        false);
  }
}
