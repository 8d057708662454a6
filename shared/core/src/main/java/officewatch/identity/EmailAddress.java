package officewatch.identity;

import java.util.Locale;
import java.util.regex.Pattern;
import officewatch.problem.Problem;

/** E-mail addresses as names of people: compared without regard to case. */
final class EmailAddress {
  // Deliberately loose: only what can never be delivered is refused. Possessive, so linear in time.
  private static final Pattern PLAUSIBLE =
      Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}+@[^\\s@\\p{Cntrl}.]++(?:\\.[^\\s@\\p{Cntrl}.]++)++");

  private EmailAddress() {}

  /**
   * The one spelling an address is stored and looked up in.
   *
   * @throws Problem.Invalid when no mail can be delivered to it
   */
  static String normalize(String address) {
    String trimmed = address.strip().toLowerCase(Locale.ROOT);
    if (trimmed.length() > 254 || !PLAUSIBLE.matcher(trimmed).matches()) {
      throw new Problem.Invalid("/email", "must be an e-mail address");
    }
    return trimmed;
  }
}
