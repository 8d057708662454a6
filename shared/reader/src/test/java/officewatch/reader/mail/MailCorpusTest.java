package officewatch.reader.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import officewatch.reader.CorpusFolder;
import officewatch.reader.CpuTime;
import officewatch.reader.Verdict;
import org.junit.jupiter.api.Test;

/** 201 messages nobody of this project wrote, many broken on purpose. */
class MailCorpusTest {

  @Test
  void everyMessageIsReadWithoutLossOrRefusedWithAReason() throws IOException {
    Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    Map<String, Integer> roles = new TreeMap<>();
    double slowest = 0;
    int count = 0;
    for (Path file : files()) {
      byte[] raw = Files.readAllBytes(file);
      double start = CpuTime.millis();
      Mail mail = MailReader.read(raw);
      slowest = Math.max(slowest, CpuTime.millis() - start);
      count++;
      verdicts.merge(mail.verdict(), 1, Integer::sum);
      mail.parts()
          .forEach(part -> roles.merge(part.role() + " " + part.mediaType(), 1, Integer::sum));
      if (mail.verdict() == Verdict.OK) {
        assertThat(mail.reason()).isNull();
        assertThat(mail.parts()).as("%s", file).isNotEmpty();
      } else {
        System.out.printf("mail %s: %s %s%n", file.getFileName(), mail.verdict(), mail.reason());
        assertThat(mail.reason()).as("%s", file).isNotBlank();
      }
      assertThat(mail.parts().stream().map(MailPart::path)).as("%s", file).doesNotHaveDuplicates();
      for (MailPart part : mail.parts()) {
        assertThat(part.role() == Role.IGNORED)
            .as("%s %s", file, part.path())
            .isEqualTo(part.reason() != null);
      }
      assertThat(MailReader.read(raw).parts()).hasSameSizeAs(mail.parts());
    }
    System.out.printf("mail %d messages %s, slowest %.1f ms%n", count, verdicts, slowest);
    roles.forEach((role, n) -> System.out.printf("mail %s: %d%n", role, n));
    assertThat(count).isEqualTo(201);
    assertThat(slowest).isLessThan(2_000);
  }

  private static List<Path> files() throws IOException {
    try (var files = Files.walk(CorpusFolder.of("mail/mime"))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
