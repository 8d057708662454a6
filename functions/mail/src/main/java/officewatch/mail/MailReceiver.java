package officewatch.mail;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import officewatch.inbox.InboundMessages;
import officewatch.inbox.MailRouting;
import officewatch.inbox.MessageStatus;
import officewatch.inbox.ReceivedMail;
import officewatch.invoices.Documents.Origin;
import officewatch.objects.ObjectKeys;
import officewatch.objects.ObjectReader;
import officewatch.objects.ObjectTooLarge;
import officewatch.objects.ObjectWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Takes in a stored message for each organisation it was sent to. Bytes are stored before anything
 * is recorded, so that a record never points to nothing.
 */
@Singleton
final class MailReceiver {
  private static final Logger LOG = LoggerFactory.getLogger(MailReceiver.class);
  private static final long MAX_BYTES = 40L * 1024 * 1024;

  private final ObjectReader reader;
  private final ObjectWriter writer;
  private final MailRouting routing;
  private final InboundMessages messages;
  private final MessageOpener opener;
  private final JsonMapper json;

  MailReceiver(
      ObjectReader reader,
      ObjectWriter writer,
      MailRouting routing,
      InboundMessages messages,
      MessageOpener opener,
      JsonMapper json) {
    this.reader = reader;
    this.writer = writer;
    this.routing = routing;
    this.messages = messages;
    this.opener = opener;
    this.json = json;
  }

  void receive(String body) {
    SesNotice.parse(json, body)
        .ifPresentOrElse(
            this::receive,
            () -> LOG.info("SES tried out whether its notices arrive. They do; no mail came."));
  }

  private void receive(SesNotice notice) {
    Map<UUID, String> addressed = addressed(notice);
    if (addressed.isEmpty()) {
      LOG.info("Message {} was sent to no current address and is left alone.", notice.messageId());
      return;
    }
    Optional<byte[]> raw;
    try {
      raw = reader.read(notice.objectKey(), MAX_BYTES);
    } catch (ObjectTooLarge e) {
      addressed.forEach((organization, to) -> messages.record(organization, tooLarge(notice, to)));
      return;
    }
    byte[] bytes =
        raw.orElseThrow(
            () -> new IllegalStateException("There is no object " + notice.objectKey() + "."));
    MessageOpener.Opened opened = opener.open(bytes, notice);
    addressed.forEach((organization, to) -> record(organization, to, bytes, notice, opened));
  }

  private Map<UUID, String> addressed(SesNotice notice) {
    Map<UUID, String> addressed = new LinkedHashMap<>();
    for (String recipient : notice.recipients()) {
      routing
          .organizationOf(recipient)
          .ifPresent(organization -> addressed.putIfAbsent(organization, recipient));
    }
    return addressed;
  }

  private void record(
      UUID organizationId,
      String recipient,
      byte[] raw,
      SesNotice notice,
      MessageOpener.Opened opened) {
    MDC.put("organizationId", organizationId.toString());
    String key = ObjectKeys.message(organizationId, Digests.of(raw));
    writer.write(key, raw, "message/rfc822");
    messages.record(
        organizationId,
        new ReceivedMail(
            notice.messageId(),
            opened.contentSha256(),
            key,
            raw.length,
            notice.envelopeFrom(),
            recipient,
            opened.fromName(),
            opened.fromAddress(),
            opened.origin(),
            opened.subject(),
            opened.messageId(),
            notice.verdicts(),
            opened.status(),
            opened.reason(),
            opened.parts().stream().map(part -> part.store(organizationId, writer)).toList()));
  }

  private static ReceivedMail tooLarge(SesNotice notice, String recipient) {
    return new ReceivedMail(
        notice.messageId(),
        Digests.of(notice.objectKey().getBytes(StandardCharsets.UTF_8)),
        notice.objectKey(),
        MAX_BYTES + 1,
        notice.envelopeFrom(),
        recipient,
        null,
        null,
        new Origin(null, null, null),
        null,
        null,
        notice.verdicts(),
        MessageStatus.REFUSED,
        "The message is larger than 40 MB. Send the invoice alone, or upload it.",
        List.of());
  }
}
