package officewatch.reader.engine;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import officewatch.reader.Reading;
import officewatch.reader.TextPage;
import officewatch.reader.Verdict;
import officewatch.reader.propose.LlmExtractor;
import officewatch.reader.propose.Proposal;
import officewatch.reader.propose.Proposals;

/** Asks a language model about an invoice that the rules could not read in full. */
final class ModelQuestion {
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final int MAX_TEXT = 20_000;
  private static final int MAX_PROPOSALS = 50;

  /** Without these an invoice goes to a person. */
  private static final Set<String> NEEDED =
      Set.of("number", "issueDate", "currency", "total", "vendorName");

  private ModelQuestion() {}

  /** The reading, with what the model proposed and the text says; the same when it is complete. */
  static Reading ask(LlmExtractor model, Reading reading) {
    Set<String> unknown = new TreeSet<>(Proposals.unknown(reading));
    boolean structured = reading.source().endsWith("xml");
    if (reading.verdict() != Verdict.OK
        || structured
        || !reading.kind().counts()
        || unknown.stream().noneMatch(NEEDED::contains)) {
      return reading;
    }
    String text = reading.pages().stream().map(TextPage::text).collect(Collectors.joining("\n"));
    List<Proposal> proposals =
        model.propose(text.substring(0, Math.min(MAX_TEXT, text.length())), unknown, LIMIT);
    return Proposals.into(
        reading, proposals.stream().limit(MAX_PROPOSALS).toList(), "model " + model.name());
  }
}
