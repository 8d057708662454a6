package officewatch.reader.mail;

import officewatch.reader.Verdict;
import officewatch.reader.fuzz.Require;
import officewatch.reader.mail.forward.ForwardResolver;

/** Any bytes as a message. */
public final class MimeTarget {
  private MimeTarget() {}

  public static void fuzzerTestOneInput(byte[] input) {
    Mail mail = MailReader.read(input);
    Require.that((mail.verdict() == Verdict.OK) == (mail.reason() == null), "a refusal says why");
    for (MailPart part : mail.parts()) {
      boolean ignored = part.role() == Role.IGNORED;
      Require.that(ignored == (part.reason() != null), "what is left out has a reason");
      Require.that(part.name().indexOf('/') < 0, "a name is no path");
      part.text();
    }
    ForwardResolver.resolve(mail)
        .ifPresent(f -> Require.that(f.bodyStart() >= 0, "a body starts in its text"));
    mail.documents();
  }
}
