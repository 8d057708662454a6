package officewatch.embedded.mail;

import java.time.Instant;
import java.util.List;

/**
 * One message as SMTP delivered it.
 *
 * @param messageId our own id, not the sender's Message-ID
 * @param sender envelope sender, empty for a bounce
 * @param recipients envelope recipients in the order given
 */
record Delivery(
    String messageId, String sender, List<String> recipients, byte[] message, Instant received) {}
