package officewatch.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import officewatch.embedded.samples.DemoYear;
import officewatch.embedded.samples.SampleInvoice;
import officewatch.embedded.samples.SampleMail;

/** What a person reads when everything runs. */
final class Welcome {
  private Welcome() {}

  static String of(Installation installation) {
    String site = "http://localhost:" + installation.httpPort();
    return """

    OfficeWatch is running. Ctrl-C stops it.
      Open      %s
      API       %s/api/v1
      Docs      %s/docs
      Health    %s/health
      Mail      smtp://localhost:%d
      Data      %s
    """
        .formatted(site, site, site, site, installation.smtpPort(), installation.data());
  }

  /** With a first mail to send, an invoice of the month after the demo year. */
  static String of(Installation installation, DemoOrganization demo) throws IOException {
    Path mail = installation.data().resolve("first-mail.eml");
    String person = demo.file().email();
    if (!Files.exists(mail)) {
      Files.write(mail, firstMail(demo));
    }
    return of(installation)
        + """
          Sign in   %s with the password %s
          Forward   invoices to %s

        A first mail:
          curl smtp://localhost:%d --mail-from %s --mail-rcpt %s --upload-file '%s'
        """
            .formatted(
                person,
                demo.file().password(),
                demo.address(),
                installation.smtpPort(),
                person,
                demo.address(),
                mail);
  }

  private static byte[] firstMail(DemoOrganization demo) {
    SampleInvoice invoice = DemoYear.of(demo.file().lastMonth().plusMonths(1)).getLast();
    return SampleMail.forwarded(
        invoice, DemoOrganization.PERSON, demo.file().email(), demo.address());
  }
}
