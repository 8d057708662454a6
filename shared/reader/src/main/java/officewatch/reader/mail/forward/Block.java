package officewatch.reader.mail.forward;

import java.util.EnumMap;
import java.util.Map;
import officewatch.reader.mail.Mailbox;
import officewatch.reader.mail.Mailboxes;

/**
 * A printed mail header found in a body.
 *
 * @param announced whether a line of dashes and words stands above it
 * @param bodyStart where the text behind it begins
 */
record Block(Map<Label, String> values, boolean announced, int bodyStart) {
  Block {
    values = Map.copyOf(new EnumMap<>(values));
  }

  String value(Label label) {
    return values.getOrDefault(label, "");
  }

  Forward forward(String outerSubject) {
    String subject = value(Label.SUBJECT);
    return new Forward(
        Mailboxes.parse(value(Label.FROM)).stream().findFirst().orElse(new Mailbox("", "")),
        subject.isEmpty() ? SubjectPrefix.strip(outerSubject) : subject,
        value(Label.DATE),
        Mailboxes.parse(value(Label.TO)),
        Mailboxes.parse(value(Label.CC)),
        "",
        bodyStart);
  }
}
