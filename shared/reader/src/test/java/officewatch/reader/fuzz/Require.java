package officewatch.reader.fuzz;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import officewatch.reader.Evidence;
import officewatch.reader.Field;
import officewatch.reader.Reading;
import officewatch.reader.TextPage;
import officewatch.reader.Verdict;
import org.jspecify.annotations.Nullable;

/** What holds for every input, however broken. */
public final class Require {
  private Require() {}

  /** Ends a target with a finding. */
  public static void that(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError(what);
    }
  }

  /** A refusal has a reason, a value has a place that says it, and nobody is named twice. */
  public static void sound(Reading reading) {
    that((reading.verdict() == Verdict.OK) == (reading.reason() == null), "a refusal says why");
    Stream.<@Nullable Field<?>>of(
            reading.number(),
            reading.issueDate(),
            reading.dueDate(),
            reading.currency(),
            reading.net(),
            reading.tax(),
            reading.total(),
            reading.payable(),
            reading.vendorName(),
            reading.vendorVatId(),
            reading.buyerName(),
            reading.periodStart(),
            reading.periodEnd())
        .flatMap(field -> field == null ? Stream.empty() : Stream.of(field.evidence()))
        .forEach(evidence -> stands(evidence, reading.pages()));
    reading.lines().forEach(line -> stands(line.evidence(), reading.pages()));
  }

  private static void stands(Evidence evidence, List<TextPage> pages) {
    Optional<TextPage> page =
        pages.stream()
            .filter(p -> p.part().equals(evidence.part()) && p.page() == evidence.page())
            .findFirst();
    that(
        page.isPresent()
            && evidence.start() >= 0
            && evidence.end() <= page.get().text().length()
            && evidence.start() <= evidence.end()
            && page.get()
                .text()
                .substring(evidence.start(), evidence.end())
                .equals(evidence.text()),
        "evidence stands where it says: " + evidence);
  }
}
