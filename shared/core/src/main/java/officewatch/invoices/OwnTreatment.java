package officewatch.invoices;

import java.util.List;
import java.util.Optional;
import officewatch.catalog.OwnRules.Match;
import officewatch.catalog.Treatment;

/** What an organisation's own catalogue entry makes of a document. */
final class OwnTreatment {
  private OwnTreatment() {}

  /** The outcome of a document that would count, unless the entry leaves it out. */
  static Outcome of(Optional<Match> own, Outcome outcome) {
    return outcome.status().counts() && !treatment(own).counts()
        ? own.map(match -> leftOut(match)).orElse(outcome)
        : outcome;
  }

  /** The charges, recurring or not as the entry says. */
  static List<ChargeLine> of(Optional<Match> own, List<ChargeLine> lines) {
    if (own.isEmpty()) {
      return lines;
    }
    boolean recurs = treatment(own) == Treatment.SUBSCRIPTION;
    return lines.stream()
        .map(
            line ->
                line.category().equals("TAX") || line.frequency().equals("USAGE")
                    ? line
                    : line.every(recurs ? "RECURRING" : "ONE_TIME"))
        .toList();
  }

  /** Whether it can be a subscription that nobody manages. */
  static boolean mayBeSubscription(Optional<Match> own) {
    return treatment(own) == Treatment.SUBSCRIPTION;
  }

  private static Treatment treatment(Optional<Match> own) {
    return own.map(match -> match.entry().facts().treatment()).orElse(Treatment.SUBSCRIPTION);
  }

  private static Outcome leftOut(Match match) {
    String name = match.entry().facts().name();
    return new Outcome(
        InvoiceStatus.NOT_AN_INVOICE,
        match.entry().facts().treatment() == Treatment.PERSONAL
            ? "Left out: the organization's own catalog entry \"" + name + "\" says it is personal."
            : "Left out: the organization's own catalog entry \"" + name + "\" says to ignore it.");
  }
}
