package officewatch.embedded.mail;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Whose mail is received, and where it goes.
 *
 * @param domains mail domains of which every address is received
 * @param acceptable decides on an address of such a domain; SES, and so the default, takes all
 * @param bucket named in the notices as the place of the stored message
 */
public record MailSettings(Set<String> domains, Predicate<String> acceptable, String bucket) {
  public MailSettings {
    domains =
        domains.stream()
            .map(domain -> domain.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Receives every address of the domains. */
  public static MailSettings of(Set<String> domains, String bucket) {
    return new MailSettings(domains, address -> true, bucket);
  }

  boolean accepts(String address) {
    return servesDomainOf(address) && acceptable.test(address);
  }

  boolean servesDomainOf(String address) {
    int at = address.lastIndexOf('@');
    return at > 0 && domains.contains(address.substring(at + 1).toLowerCase(Locale.ROOT));
  }
}
