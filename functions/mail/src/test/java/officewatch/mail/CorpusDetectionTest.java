package officewatch.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import officewatch.findings.FindingKind;
import org.junit.jupiter.api.Test;

/**
 * Everything in the corpus forwarded to one organisation, as nobody would. What fires beside
 * unmanaged subscriptions was judged by hand: several publishers of sample invoices call their
 * made-up seller by the same name, each with bank accounts and customer numbers of its own, which
 * differ on paper as the findings say. Nothing else may fire.
 */
final class CorpusDetectionTest {
  private static final String JUDGED =
      "(NEW_ACCOUNT \\| Lieferant GmbH|SUSPICIOUS_SENDER \\| (Lieferant GmbH|MUSTER-Autovermietung)"
          + " \\| bank-account) ?\\|.*";

  private final MailBed bed = MailBed.get();

  @Test
  void onTheCorpusOnlyWhatIsSoIsFound() throws Exception {
    Path corpus = corpus();
    assumeTrue(Files.isDirectory(corpus), "The corpus is not here: nothing to look at.");
    UUID organization = bed.organization();
    for (String folder : List.of("saas-pdf", "text-pdf", "xml")) {
      for (Path file : files(corpus.resolve("invoices").resolve(folder))) {
        bed.receive(bed.stored(mail(file), Map.of(), bed.address(organization)));
        bed.scan(bed.takeDocuments());
      }
    }
    List<String> found =
        bed.openFindings(organization).stream()
            .filter(line -> !line.startsWith(FindingKind.UNMANAGED_SUBSCRIPTION.name()))
            .toList();
    System.out.println("Findings on the corpus: " + found.size());
    found.forEach(System.out::println);
    assertThat(found).isNotEmpty().allMatch(line -> line.matches(JUDGED));
  }

  private static Path corpus() {
    for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
      Path beside = dir.resolveSibling("shared").resolve("corpus");
      if (Files.isDirectory(beside)) {
        return beside;
      }
    }
    return Path.of("no corpus");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return new ArrayList<>(
          all.filter(Files::isRegularFile)
              .filter(file -> file.toString().matches(".*\\.(pdf|PDF|xml)"))
              .sorted()
              .toList());
    }
  }

  private static byte[] mail(Path file) throws IOException {
    String name = file.getFileName().toString().replaceAll("[^A-Za-z0-9._-]", "_");
    String type = name.endsWith(".xml") ? "application/xml" : "application/pdf";
    return ("""
    Message-ID: <%s@nordlicht.example>
    Date: Mon, 5 Jan 2026 10:00:00 +0000
    From: Ann Nord <ann@nordlicht.example>
    Subject: %s
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary="b"

    --b
    Content-Type: text/plain

    See attachment.
    --b
    Content-Type: %s; name="%s"
    Content-Disposition: attachment; filename="%s"
    Content-Transfer-Encoding: base64

    %s
    --b--
    """
            .formatted(
                UUID.randomUUID(),
                name,
                type,
                name,
                name,
                Base64.getMimeEncoder().encodeToString(Files.readAllBytes(file))))
        .getBytes(StandardCharsets.US_ASCII);
  }
}
