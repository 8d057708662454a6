package officewatch.mail;

import io.micronaut.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import officewatch.inbox.MailVerdicts;
import org.jspecify.annotations.Nullable;

/**
 * SES's notice of a received message, as SNS delivers it to a queue.
 *
 * @param recipients of the envelope: whose mail it is. Headers may say anything.
 */
record SesNotice(
    String messageId,
    String objectKey,
    @Nullable String envelopeFrom,
    List<String> recipients,
    MailVerdicts verdicts) {

  static SesNotice parse(JsonMapper json, String body) {
    JsonMessage envelope = JsonMessage.parse(json, body);
    JsonMessage notice = JsonMessage.parse(json, envelope.require("Message"));
    List<String> recipients = new ArrayList<>();
    notice.list("receipt", "recipients").forEach(one -> one.asText().ifPresent(recipients::add));
    return new SesNotice(
        notice.require("mail", "messageId"),
        notice.require("receipt", "action", "objectKey"),
        notice.text("mail", "source").orElse(null),
        List.copyOf(recipients),
        new MailVerdicts(
            verdict(notice, "spamVerdict"),
            verdict(notice, "virusVerdict"),
            verdict(notice, "spfVerdict"),
            verdict(notice, "dkimVerdict"),
            verdict(notice, "dmarcVerdict")));
  }

  private static String verdict(JsonMessage notice, String name) {
    return notice.text("receipt", name, "status").orElse("PROCESSING_FAILED");
  }
}
