package officewatch.embedded.mail;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** One mail transaction. What it does not refuse, it has stored and told of when it says 250. */
final class Conversation implements MessageHandler {
  static final int MAX_BYTES = 40 << 20;

  private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);
  private static final String PREFIX = "inbound/";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int ID_LENGTH = 40;

  private final MailSettings settings;
  private final RawMailStore store;
  private final NoticePublisher publisher;
  private final List<String> recipients = new ArrayList<>();
  private String sender = "";

  Conversation(MailSettings settings, RawMailStore store, NoticePublisher publisher) {
    this.settings = settings;
    this.store = store;
    this.publisher = publisher;
  }

  @Override
  public void from(@Nullable String from) {
    sender = from == null ? "" : from;
  }

  @Override
  public void recipient(String recipient) throws RejectException {
    if (!settings.servesDomainOf(recipient)) {
      throw new RejectException(
          550,
          "5.7.1 This server receives mail for %s only"
              .formatted(String.join(", ", settings.domains().stream().sorted().toList())));
    }
    if (!settings.accepts(recipient)) {
      throw new RejectException(550, "5.1.1 There is no such mailbox here");
    }
    recipients.add(recipient);
  }

  @Override
  public @Nullable String data(InputStream data) throws RejectException, IOException {
    byte[] message = data.readNBytes(MAX_BYTES + 1);
    if (message.length > MAX_BYTES) {
      // Read to the end, or the rest would be taken for commands.
      data.transferTo(java.io.OutputStream.nullOutputStream());
      throw new RejectException(552, "5.3.4 The message exceeds 40 MB");
    }
    String id = messageId();
    Delivery delivery = new Delivery(id, sender, List.copyOf(recipients), message, Instant.now());
    try {
      store.store(PREFIX + id, message);
      publisher.publish(SesNotice.envelope(delivery, settings.bucket(), PREFIX, PREFIX + id));
    } catch (IOException | RuntimeException failure) {
      LOG.warn(
          "message {} from {} is not received, its sender will try again", id, sender, failure);
      throw new RejectException(451, "4.3.0 The message could not be stored, try again later");
    }
    LOG.info("message {} received, {} bytes", id, message.length);
    return "2.0.0 OK " + id;
  }

  @Override
  public void done() {
    // Everything happened before the answer to DATA.
  }

  /** Like those of SES: 40 characters of a to z and 0 to 9, here with 128 random bits. */
  private static String messageId() {
    String digits = new BigInteger(128, RANDOM).toString(36);
    return "0".repeat(ID_LENGTH - digits.length()) + digits;
  }
}
