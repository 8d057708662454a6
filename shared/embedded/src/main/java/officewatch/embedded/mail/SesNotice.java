package officewatch.embedded.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What SES tells a topic of a received message, in the envelope in which SNS passes it to a queue.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html">SES:
 *     contents of notifications</a>
 */
public final class SesNotice {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final List<String> VERDICTS = List.of("spam", "virus", "spf", "dkim", "dmarc");

  private SesNotice() {}

  /**
   * The notice of a message that came from {@code ann@nordlicht.example} and lies in the folder
   * {@code inbound}, for tests that store the message themselves.
   *
   * @param id the service's id of the message
   * @param verdicts by name, such as {@code dmarc}; those not given passed
   */
  public static String of(String id, Map<String, String> verdicts, List<String> recipients) {
    Delivery delivery =
        new Delivery(id, "ann@nordlicht.example", recipients, new byte[0], Instant.EPOCH);
    Map<String, String> all = new LinkedHashMap<>();
    VERDICTS.forEach(name -> all.put(name, verdicts.getOrDefault(name, "PASS")));
    return envelope(delivery, "officewatch", "inbound/", "inbound/" + id, all);
  }

  static String envelope(Delivery delivery, String bucket, String prefix, String key) {
    // Nothing here judges mail; SES says so of a rule whose scanning is off.
    Map<String, String> verdicts = new LinkedHashMap<>();
    VERDICTS.forEach(name -> verdicts.put(name, "DISABLED"));
    return envelope(delivery, bucket, prefix, key, verdicts);
  }

  private static String envelope(
      Delivery delivery, String bucket, String prefix, String key, Map<String, String> verdicts) {
    Map<String, Object> envelope = new LinkedHashMap<>();
    envelope.put("Type", "Notification");
    envelope.put("MessageId", UUID.randomUUID().toString());
    envelope.put("TopicArn", "arn:aws:sns:eu-central-1:000000000000:inbound-mail");
    envelope.put("Subject", "Amazon SES Email Receipt Notification");
    envelope.put("Message", json(notification(delivery, bucket, prefix, key, verdicts)));
    envelope.put("Timestamp", time(delivery.received()));
    return json(envelope);
  }

  private static Map<String, Object> notification(
      Delivery delivery, String bucket, String prefix, String key, Map<String, String> verdicts) {
    Map<String, Object> notification = new LinkedHashMap<>();
    notification.put("notificationType", "Received");
    notification.put("mail", mail(delivery));
    notification.put("receipt", receipt(delivery, bucket, prefix, key, verdicts));
    return notification;
  }

  private static Map<String, Object> mail(Delivery delivery) {
    MailHeaders headers = MailHeaders.of(delivery.message());
    Map<String, Object> mail = new LinkedHashMap<>();
    mail.put("timestamp", time(delivery.received()));
    mail.put("source", delivery.sender());
    mail.put("messageId", delivery.messageId());
    mail.put("destination", delivery.recipients());
    mail.put("headersTruncated", headers.truncated());
    mail.put("headers", headers.headers());
    Map<String, Object> common = new LinkedHashMap<>();
    headers.first("Return-Path").ifPresent(value -> common.put("returnPath", value));
    headers.first("From").ifPresent(value -> common.put("from", List.of(value)));
    headers.first("Date").ifPresent(value -> common.put("date", value));
    headers.first("To").ifPresent(value -> common.put("to", List.of(value)));
    headers.first("Message-ID").ifPresent(value -> common.put("messageId", value));
    headers.first("Subject").ifPresent(value -> common.put("subject", value));
    mail.put("commonHeaders", common);
    return mail;
  }

  private static Map<String, Object> receipt(
      Delivery delivery, String bucket, String prefix, String key, Map<String, String> verdicts) {
    Map<String, Object> receipt = new LinkedHashMap<>();
    receipt.put("timestamp", time(delivery.received()));
    receipt.put(
        "processingTimeMillis",
        Math.max(0, delivery.received().until(Instant.now(), ChronoUnit.MILLIS)));
    receipt.put("recipients", delivery.recipients());
    verdicts.forEach((name, status) -> receipt.put(name + "Verdict", Map.of("status", status)));
    receipt.put(
        "action",
        Map.of("type", "S3", "bucketName", bucket, "objectKeyPrefix", prefix, "objectKey", key));
    return receipt;
  }

  private static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  private static String json(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("maps of strings are JSON", e);
    }
  }
}
