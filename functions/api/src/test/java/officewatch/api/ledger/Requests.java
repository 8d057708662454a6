package officewatch.api.ledger;

import officewatch.api.ApiBed;

/** Requests the tests of the ledger make. */
final class Requests {
  static final String PATH = "/api/v1/subscriptions";

  private Requests() {}

  /** A valid body with more fields in front: {@code "seats":5,}. */
  static String body(String more) {
    return "{"
        + more
        + "\"vendor\":\"slack\","
        + money("540.00", "USD")
        + ",\"cycle\":\"MONTHLY\"}";
  }

  static String money(String amount, String currency) {
    return "\"amount\":{\"amount\":\"%s\",\"currency\":\"%s\"}".formatted(amount, currency);
  }

  static ApiBed.Answer create(ApiBed bed, ApiBed.Person person, String body) {
    ApiBed.Answer answer = bed.call("POST", PATH, person.token(), body);
    if (answer.status() != 201) {
      throw new AssertionError(answer.toString());
    }
    return answer;
  }
}
