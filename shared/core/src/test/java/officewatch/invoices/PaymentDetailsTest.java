package officewatch.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import officewatch.reader.TextPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Customer numbers and bank accounts as documents print them. */
final class PaymentDetailsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Customer number: C-10023; C10023",
        "Customer no. 4711; 4711",
        "Kundennummer  88-1234; 881234",
        "Kunden-Nr.: 0815; 0815",
        "Account ID: acct-99X1; ACCT99X1",
        "N° client : 55321; 55321",
      })
  void aLabelledNumberIsTheAccount(String line, String account) {
    assertThat(read("Invoice\n" + line + "\nTotal 10.00").account()).isEqualTo(account);
  }

  @ParameterizedTest
  @CsvSource({
    "Customer number:",
    "Customer name: Nordlicht 12",
    "Customer ID 12.03.2026",
    "Account number: 12345678 sort code 20-00-00",
    "Your account manager is on 0800 123456",
  })
  void whatIsNoNumberOfTheCustomerIsNone(String line) {
    assertThat(read(line).account()).isNull();
  }

  @Test
  void twoNumbersAreNone() {
    assertThat(read("Customer number: 100\nCustomer number: 200").account()).isNull();
  }

  @Test
  void bankAccountsToPayToAreReadAndThePayersAreNot() {
    assertThat(read("IBAN DE89 3704 0044 0532 0130 00\nBIC COBADEFF").ibans())
        .containsExactly("DE89370400440532013000");
    assertThat(read("We collect by direct debit from\nDE89 3704 0044 0532 0130 00").ibans())
        .isEmpty();
    assertThat(read("Reference DE00 3704 0044 0532 0130 00").ibans()).isEmpty();
  }

  private static PaymentDetails read(String text) {
    return PaymentDetails.of(List.of(new TextPage("invoice.pdf", 1, text)));
  }
}
