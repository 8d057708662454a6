package officewatch.api.runtime;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import officewatch.money.Money;
import officewatch.problem.Problem;

/**
 * An exact amount.
 *
 * @param amount plain decimal with at most the currency's own number of decimals
 * @param currency ISO 4217 code
 */
@Serdeable
@Schema(name = "Money", example = "{\"amount\":\"540.00\",\"currency\":\"USD\"}")
public record MoneyView(
    @NotNull @Size(max = 32) String amount, @NotNull @Size(max = 3) String currency) {

  /** What clients see of an amount. */
  public static MoneyView of(Money money) {
    return new MoneyView(money.amount(), money.currency());
  }

  /**
   * The amount meant.
   *
   * @param pointer where in the request this stands
   * @throws Problem.Invalid when it is no amount in a currency
   */
  public Money parse(String pointer) {
    try {
      return Money.parse(amount, currency);
    } catch (IllegalArgumentException e) {
      String field = Money.decimals(currency).isEmpty() ? "/currency" : "/amount";
      throw new Problem.Invalid(pointer + field, String.valueOf(e.getMessage()));
    }
  }
}
