package officewatch.findings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which lines of two months charge the same. */
final class ProductTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Slack Pro, Jan 2026; Slack Pro, Feb 2026",
        "Slack Pro (Jan 1 – Jan 31, 2026); Slack Pro (Feb 1 – Feb 28, 2026)",
        "10 × Slack Pro (at $8.75 / month); 12 × Slack Pro (at $9.25 / month)",
        "Hosting 01.01.2026 - 31.01.2026; Hosting 01.02.2026 - 28.02.2026",
        "Wartung März 2026; Wartung April 2026",
        "Abonnement 2026-01-01; ABONNEMENT 2026-02-01",
      })
  void monthsAndPricesMakeNoDifference(String one, String other) {
    assertThat(Product.of(one)).isEqualTo(Product.of(other)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Storage 100 GB; Storage 200 GB",
        "Pro plan; Business plan",
        "Office 365 E3; Office 365 E5",
        "Marketing Hub; Sales Hub",
      })
  void sizesAndPlansDo(String one, String other) {
    assertThat(Product.of(one)).isNotEqualTo(Product.of(other));
  }
}
