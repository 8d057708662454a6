package officewatch.reader.mail.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import officewatch.reader.CorpusFolder;
import officewatch.reader.mail.Mailbox;
import org.junit.jupiter.api.Test;

/** Forwarded bodies of eleven mail programs, collected by others. */
class ForwardCorpusTest {
  private static final double FLOOR = 0.98;
  private static final String SUBJECT = "Integer consequat non purus";

  private final List<String> wrong = new ArrayList<>();
  private int right;

  @Test
  void theOriginalSenderSubjectAndDateAreFound() throws IOException {
    for (Path body : files("_body")) {
      check(body);
    }
    for (Path subject : files("_subject")) {
      String name = subject.getFileName().toString();
      String text = Files.readString(subject).strip();
      boolean reply = name.contains("variant_4");
      boolean ok =
          SubjectPrefix.of(text) == (reply ? SubjectPrefix.REPLY : SubjectPrefix.FORWARD)
              && SubjectPrefix.strip(text).equals(SUBJECT);
      count(ok, name, text);
    }
    System.out.printf("forwards %d/%d%n", right, right + wrong.size());
    wrong.forEach(line -> System.out.println("forward wrong: " + line));
    assertThat(right + wrong.size()).isEqualTo(138);
    assertThat(right).isGreaterThanOrEqualTo((int) Math.ceil(138 * FLOOR));
  }

  private void check(Path file) throws IOException {
    String name = file.getFileName().toString();
    String body = Files.readString(file);
    Optional<Forward> found = ForwardResolver.resolve(subject(file), body);
    if (name.contains("_variant_4")) {
      count(found.isEmpty(), name, "a reply was taken for a forward: " + found);
      return;
    }
    boolean printsAddress = body.contains("john.doe@acme.com");
    boolean ok =
        found
            .filter(f -> f.from().address().equals(printsAddress ? "john.doe@acme.com" : ""))
            .filter(
                f ->
                    f.from().name().replace(",", "").equals(body.contains("John") ? "John Doe" : "")
                        || name.contains("apple_mail_en_body_variant_5"))
            .filter(f -> f.subject().equals(SUBJECT))
            .filter(f -> f.dateText().matches(".*\\d.*"))
            .filter(
                f ->
                    recipients(body, f.to(), "bessie.berry@acme.com")
                        && recipients(body, f.to(), "suzanne@globex.corp"))
            .filter(f -> recipients(body, f.cc(), "walter.sheltan@acme.com"))
            .filter(
                f ->
                    body.substring(f.bodyStart())
                        .matches("(?s)[>\\s\u00a0\ufeff_]*(Aenean|Unicum|John).*"))
            .isPresent();
    count(ok, name, found.toString());
  }

  private static boolean recipients(String body, List<Mailbox> found, String address) {
    String head = body.substring(0, Math.max(0, Math.max(body.indexOf("Aenean"), 0)));
    return !head.contains(address) || found.stream().anyMatch(m -> m.address().equals(address));
  }

  private void count(boolean ok, String name, String found) {
    if (ok) {
      right++;
    } else {
      wrong.add(name + ": " + found);
    }
  }

  /** The subject that belongs to a body; most programs have none in the corpus. */
  private static String subject(Path body) throws IOException {
    String name = body.getFileName().toString();
    String program = name.substring(0, name.indexOf("_body"));
    String variant = name.contains("_variant_4") ? "_variant_4" : "";
    if (!program.contains("outlook") && !program.contains("unknown")) {
      return variant.isEmpty() ? "" : "Re: " + SUBJECT;
    }
    for (String subject : List.of(program, program.replaceFirst("_..$", ""))) {
      Path file = body.resolveSibling(subject + "_subject" + variant + ".txt");
      if (Files.exists(file)) {
        return Files.readString(file).strip();
      }
    }
    return "FW: " + SUBJECT;
  }

  private static List<Path> files(String kind) throws IOException {
    try (var files = Files.list(CorpusFolder.of("mail/forwarded"))) {
      return files.filter(f -> f.getFileName().toString().contains(kind)).sorted().toList();
    }
  }
}
