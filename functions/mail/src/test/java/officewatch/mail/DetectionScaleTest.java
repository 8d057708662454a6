package officewatch.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import officewatch.embedded.samples.SampleInvoice;
import officewatch.embedded.samples.SampleLine;
import officewatch.embedded.samples.SampleMail;
import officewatch.embedded.samples.SampleVendors;
import officewatch.invoices.InvoiceStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A scan among 100,000 charges of the organisation, 20,000 of them of the same vendor. */
@EnabledIfSystemProperty(named = "officewatch.bench", matches = "true")
final class DetectionScaleTest {
  private static final int ROUNDS = 15;

  private final MailBed bed = MailBed.get();
  private final UUID organization = bed.organization();

  @Test
  void manyChargesSlowNoScan() throws Exception {
    scan("W", 10);
    long before = scan("A", ROUNDS);
    UUID vendor =
        Objects.requireNonNull(
            bed.invoices(organization, InvoiceStatus.SCANNED).getFirst().vendorId());
    bed.fill(organization, vendor, 20_000, 5);
    long after = scan("B", ROUNDS);
    double ratio = (double) after / before;
    System.out.printf(
        "median scan: %.1f ms empty, %.1f ms among 100,000 charges, ratio %.2f%n",
        before / 1e6, after / 1e6, ratio);
    assertThat(ratio).isLessThan(3);
  }

  /** Median time to scan and record one new invoice, ns. */
  private long scan(String prefix, int rounds) throws Exception {
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      bed.receive(
          bed.stored(
              SampleMail.forwarded(
                  invoice(prefix + "-" + i, LocalDate.of(2026, 1, 3).plusMonths(i)),
                  "Ann",
                  "ann@nordlicht.example",
                  bed.address(organization)),
              Map.of(),
              bed.address(organization)));
      List<String> documents = bed.takeDocuments();
      long start = System.nanoTime();
      assertThat(bed.scan(documents)).isEmpty();
      times.add(System.nanoTime() - start);
    }
    Collections.sort(times);
    return times.get(rounds / 2);
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
