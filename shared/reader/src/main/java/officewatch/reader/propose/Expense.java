package officewatch.reader.propose;

import java.util.List;
import officewatch.reader.ocr.OcrWord;

/** What an expense service says of one picture: its words, and what it takes for the fields. */
public record Expense(List<OcrWord> words, List<Proposal> proposals) {
  public Expense {
    words = List.copyOf(words);
    proposals = List.copyOf(proposals);
  }
}
