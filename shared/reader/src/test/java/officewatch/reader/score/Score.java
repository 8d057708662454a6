package officewatch.reader.score;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import officewatch.reader.Verdict;
import officewatch.reader.engine.InvoiceReader;
import officewatch.reader.sandbox.SandboxedPdf;
import officewatch.reader.varied.LineMatch;
import officewatch.reader.varied.VariedScore;
import officewatch.reader.varied.VariedScore.Medium;
import officewatch.reader.varied.VariedScore.Part;

/**
 * Prints the table of goals, first of the corpus, then of made-up documents the rules were not
 * developed on. The speed goals are printed by SpeedTest, which needs the machine for itself.
 */
public final class Score {
  private static final int DOCUMENTS = 200;
  private static final long SEED = 101;
  private static final String LABELS = "label heuristics of invoice2data: ";

  private final Goals goals = new Goals();

  private Score() {}

  /** Needs the corpus. */
  public static void main(String[] args) throws IOException {
    Path corpus = Corpus.find().orElseThrow(() -> new IllegalStateException("No corpus found"));
    Score score = new Score();
    try (SandboxedPdf pdfs = new SandboxedPdf()) {
      score.corpus(corpus, pdfs);
    }
    score.madeUp();
    System.out.println(score.goals);
  }

  private void corpus(Path corpus, SandboxedPdf pdfs) throws IOException {
    GoalsCorpus others = new GoalsCorpus(corpus, pdfs);
    Tally xml = others.xml();
    Tally embedded = others.embedded();
    for (String field : GoalsCorpus.FIELDS) {
      goals.right("e-invoice XML", xml, field, 100, "mustangproject: gross 96.4");
      goals.right("e-invoice in a PDF", embedded, field, 100, "mustangproject: number 77");
    }
    ScoreCorpus printed = new ScoreCorpus(corpus, pdfs, _ -> {});
    Tally text = printed.textPdfs();
    goals.right("text PDF", text, "number", 95, LABELS + "49");
    goals.right("text PDF", text, "date", 96, LABELS + "14");
    goals.right("text PDF", text, "gross", 98, LABELS + "6");
    goals.right("text PDF", text, "due", 95, "");
    goals.right("text PDF", text, "currency", 99, "");
    goals.right("text PDF", text, "vat", 98, "");
    goals.right("text PDF", text, "seller", 90, "");
    goals.right("text PDF", text, "number, date, gross", 90, "");
    Tally saas = printed.saasPdfs();
    for (String field : List.of("vendor", "total", "date")) {
      goals.right("real SaaS PDF", saas, field, 95, "language model: 80");
    }
    goals.right("forwarded mail", others.forwards(), "sender", 98, "email-forward-parser");
    int[] saasFree = others.falseSaas();
    goals.share("not taken for SaaS", saasFree[0], saasFree[1], 99, "");
    Map<Verdict, Integer> verdicts = printed.robustness();
    int all = verdicts.values().stream().mapToInt(Integer::intValue).sum();
    int late = verdicts.getOrDefault(Verdict.TIMEOUT, 0);
    goals.share("odd PDFs with a verdict in time", all - late, all, 100, "PDFBox: unbounded");
    InvoiceReader reader = new InvoiceReader(pdfs);
    for (String file : List.of("documents-of-every-kind.txt", "documents-written-later.txt")) {
      double f1 = KindScore.macroF1(reader, "/officewatch/reader/extract/" + file);
      goals.row("kinds, macro F1, " + file, f1, "", 95, "");
    }
    System.out.println(printed.bySeller());
  }

  private void madeUp() {
    for (Part part : Part.values()) {
      for (Medium medium : Medium.values()) {
        Tally tally = VariedScore.score(part, medium, DOCUMENTS, SEED);
        String what = part + " " + medium;
        goals.right(what, tally, "number, date, total", 90, "");
        goals.right(what, tally, "vendor", 90, "");
        goals.precision(what, tally, "accepted", 99, "");
        goals.share(
            what + ", accepted at all",
            tally.answered("accepted"),
            tally.asked("accepted"),
            75,
            "");
        goals.row(what + ", line items F1", LineMatch.f1(tally), "", 75, "DocILE: 75.9");
        goals.right(what, tally, "seats", 80, "");
      }
    }
  }
}
