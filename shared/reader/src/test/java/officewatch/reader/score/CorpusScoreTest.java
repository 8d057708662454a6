package officewatch.reader.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import officewatch.reader.Evidence;
import officewatch.reader.Field;
import officewatch.reader.Line;
import officewatch.reader.Reading;
import officewatch.reader.TextPage;
import officewatch.reader.Verdict;
import officewatch.reader.sandbox.SandboxedPdf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The floor under what is read from the corpus; skipped where the corpus is not at hand. */
class CorpusScoreTest {
  private static final SandboxedPdf PDFS = new SandboxedPdf();
  private static @Nullable ScoreCorpus score;

  @BeforeAll
  static void find() {
    Optional<Path> corpus = Corpus.find();
    assumeTrue(corpus.isPresent(), "The corpus is not at hand: nothing was measured");
    score = new ScoreCorpus(corpus.get(), PDFS, CorpusScoreTest::pointsIntoItsPages);
  }

  @AfterAll
  static void close() {
    PDFS.close();
  }

  @Test
  void readsTextPdfs() throws Exception {
    Tally tally = score().textPdfs();
    System.out.println(tally);

    assertThat(tally.rate("number")).isGreaterThanOrEqualTo(95);
    assertThat(tally.rate("date")).isGreaterThanOrEqualTo(96);
    assertThat(tally.rate("gross")).isGreaterThanOrEqualTo(98);
    assertThat(tally.rate("due")).isGreaterThanOrEqualTo(90);
    assertThat(tally.rate("currency")).isGreaterThanOrEqualTo(99);
    assertThat(tally.rate("vat")).isGreaterThanOrEqualTo(95);
    assertThat(tally.rate("seller")).isGreaterThanOrEqualTo(90);
    assertThat(tally.rate("lines")).isGreaterThanOrEqualTo(75);
  }

  @Test
  void readsSaasPdfs() throws Exception {
    Tally tally = score().saasPdfs();
    System.out.println(tally);

    // The fifth prints with a font that does not say which characters it draws.
    assertThat(tally.right("all")).isGreaterThanOrEqualTo(4);
  }

  @Test
  void hasAVerdictForEveryPdf() throws Exception {
    Map<Verdict, Integer> verdicts = score().robustness();
    System.out.println(verdicts);

    assertThat(verdicts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(875);
    assertThat(verdicts.get(Verdict.OK)).isGreaterThanOrEqualTo(530);
    assertThat(verdicts).doesNotContainKeys(Verdict.TIMEOUT, Verdict.RESOURCE_LIMIT);
  }

  private static ScoreCorpus score() {
    ScoreCorpus found = score;
    if (found == null) {
      throw new IllegalStateException("Without a corpus the tests are skipped");
    }
    return found;
  }

  private static void pointsIntoItsPages(Reading reading) {
    check(reading, reading.number());
    check(reading, reading.issueDate());
    check(reading, reading.dueDate());
    check(reading, reading.currency());
    check(reading, reading.net());
    check(reading, reading.tax());
    check(reading, reading.total());
    check(reading, reading.payable());
    check(reading, reading.vendorName());
    check(reading, reading.vendorVatId());
    check(reading, reading.vendorDomain());
    check(reading, reading.buyerName());
    check(reading, reading.periodStart());
    check(reading, reading.periodEnd());
    for (Line line : reading.lines()) {
      check(reading, line.evidence());
    }
  }

  private static void check(Reading reading, @Nullable Field<?> field) {
    if (field != null) {
      assertThat(field.confidence()).isBetween(0.0, 1.0);
      check(reading, field.evidence());
    }
  }

  private static void check(Reading reading, Evidence evidence) {
    TextPage page =
        reading.pages().stream()
            .filter(p -> p.part().equals(evidence.part()) && p.page() == evidence.page())
            .findFirst()
            .orElseThrow();
    assertThat(page.text().substring(evidence.start(), evidence.end())).isEqualTo(evidence.text());
  }
}
