package officewatch.inbox;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Where mail is received.
 *
 * @param domain the part behind the @ of every inbound address
 */
@ConfigurationProperties("officewatch.mail")
record MailDomainSettings(@Bindable(defaultValue = "in.officewatch.localhost") String domain) {}
