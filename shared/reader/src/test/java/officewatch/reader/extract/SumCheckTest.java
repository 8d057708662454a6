package officewatch.reader.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import officewatch.reader.Reading;
import officewatch.reader.markup.PlainPages;
import org.junit.jupiter.api.Test;

class SumCheckTest {
  private static final String HEAD =
      "Quarry Labs Ltd\nInvoice\nInvoice number: INV-5512\nInvoice date: 6 May 2024\n";

  @Test
  void whatAddsUpNeedsNoPerson() {
    assertThat(read("Subtotal: £100.00\nVAT 20%: £20.00\nTotal: £120.00").isCertain()).isTrue();
  }

  @Test
  void aFeeOfAnyNameMayBeAdded() {
    String sums = "Subtotal: £100.00\nVAT 20%: £20.00\nBooking charges: £5.00\nTotal: £125.00";

    assertThat(read(sums).isCertain()).isTrue();
  }

  @Test
  void whatIsTakenOffUnderAnUnknownNameIsSeenByAPerson() {
    String sums = "Subtotal: £100.00\nVAT 20%: £20.00\nZweckentfall: £30.00\nTotal: £90.00";
    Reading reading = read(sums);

    assertThat(reading.isCertain()).isFalse();
    assertThat(reading.warnings()).contains("Net amount, tax and total do not add up.");
  }

  @Test
  void anAmountAboveTheTotalIsSeenByAPerson() {
    Reading reading = read("Total: £90.00\nZweckentfall: £120.00");

    assertThat(reading.isCertain()).isFalse();
    assertThat(reading.warnings())
        .contains("An amount above the total is printed, and no label says what it is.");
  }

  private static Reading read(String sums) {
    return Extractor.read(PlainPages.of("mail", HEAD + sums), "text", List.of());
  }
}
