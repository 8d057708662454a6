package officewatch.reader.mail;

import java.nio.charset.StandardCharsets;
import officewatch.reader.fuzz.Require;

/** Any text as addresses, encoded words, parameters and date of a header. */
public final class HeaderTarget {
  private HeaderTarget() {}

  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    for (Mailbox box : Mailboxes.parse(text)) {
      Require.that(box.address().chars().noneMatch(Character::isISOControl), "an address is clean");
    }
    String unfolded = text.replaceAll("[\r\n]", "").strip();
    HeaderText.decoded(unfolded);
    Require.that(HeaderText.parameters(unfolded).containsKey(""), "a field has a value");
    MailDate.parse(text);
    Mail mail =
        MailReader.read(
            ("From: " + text + "\r\nSubject: " + text + "\r\nDate: " + text + "\r\n\r\nx")
                .getBytes(StandardCharsets.UTF_8));
    Require.that(!mail.parts().isEmpty() || mail.reason() != null, "nothing is lost in silence");
  }
}
