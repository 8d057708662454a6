package officewatch.mail;

import io.micronaut.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private static final String TRIAL_TEXT = "Successfully validated SNS topic for Amazon SES";
  private static final String TRIAL_TYPE = "AmazonSnsSubscriptionSucceeded";

  /**
   * What SES says.
   *
   * @return empty when it only tries out whether it may speak, as it does when a topic is set
   * @throws IllegalArgumentException when the body is no notice of SES
   */
  static Optional<SesNotice> parse(JsonMapper json, String body) {
    String message = JsonMessage.parse(json, body).require("Message");
    if (message.startsWith(TRIAL_TEXT)) {
      return Optional.empty();
    }
    JsonMessage notice = JsonMessage.parse(json, message);
    if (notice.text("notificationType").filter(TRIAL_TYPE::equals).isPresent()) {
      return Optional.empty();
    }
    List<String> recipients = new ArrayList<>();
    notice.list("receipt", "recipients").forEach(one -> one.asText().ifPresent(recipients::add));
    return Optional.of(
        new SesNotice(
            notice.require("mail", "messageId"),
            notice.require("receipt", "action", "objectKey"),
            notice.text("mail", "source").orElse(null),
            List.copyOf(recipients),
            new MailVerdicts(
                verdict(notice, "spamVerdict"),
                verdict(notice, "virusVerdict"),
                verdict(notice, "spfVerdict"),
                verdict(notice, "dkimVerdict"),
                verdict(notice, "dmarcVerdict"))));
  }

  private static String verdict(JsonMessage notice, String name) {
    return notice.text("receipt", name, "status").orElse("PROCESSING_FAILED");
  }
}
