package officewatch.reader.extract;

import java.util.ArrayList;
import java.util.List;
import officewatch.reader.Box;
import officewatch.reader.Evidence;
import officewatch.reader.Field;
import org.jspecify.annotations.Nullable;

/** VAT id and domain of the seller, and the buyer's name. */
final class Parties {
  private static final Labels OWN =
      Labels.of(
          LabelKind.BUYER,
          "your vat",
          "customer vat",
          "client vat",
          "buyer vat",
          "ihre ust",
          "ihre ustid",
          "kunden ust",
          "uw btw",
          "votre tva",
          "kaufer ust");

  private Parties() {}

  static @Nullable Field<String> vatId(Grid grid, Zones zones, @Nullable Field<String> vendor) {
    List<Candidate<String>> candidates = new ArrayList<>();
    for (Spot spot : grid.spots()) {
      boolean labelled = spot.has(LabelKind.VAT_ID);
      boolean buyers = zones.isBuyer(spot) || !OWN.find(spot.squash()).isEmpty();
      double owner = buyers ? 0.3 : zones.isSeller(spot) ? 1 : 0.93;
      for (VatIds.At vat : VatIds.find(spot.text())) {
        candidates.add(
            new Candidate<>(
                vat.value(),
                spot,
                vat.start(),
                vat.end(),
                labelled ? "vat.label" : "vat.form",
                (labelled ? 0.93 : 0.85) * owner
                    + (vendor != null && belongs(vendor.evidence(), spot) ? 0.05 : 0)));
      }
    }
    candidates.removeIf(c -> c.score() < 0.4);
    return Chooser.choose(candidates);
  }

  /** Whether a cell stands in the block of lines that starts with the given name. */
  private static boolean belongs(Evidence name, Spot spot) {
    Box box = name.box();
    if (box == null || name.page() != spot.page().number()) {
      return false;
    }
    double lines = (spot.box().y() - box.y()) / Math.max(1, box.height());
    double right = Math.min(box.x() + box.width(), spot.box().x() + spot.box().width());
    return lines >= 0 && lines <= 9 && right > Math.max(box.x(), spot.box().x());
  }

  static @Nullable Field<String> domain(Grid grid, Zones zones, @Nullable Field<String> vendor) {
    String key = vendor == null ? "" : Companies.key(vendor.value());
    List<Candidate<String>> candidates = new ArrayList<>();
    int seen = 0;
    for (Spot spot : grid.spots()) {
      if (zones.isBuyer(spot)) {
        continue;
      }
      for (Domains.At at : Domains.find(spot.text())) {
        boolean own = Vendor.matches(key, at.domain());
        double score = own ? 0.93 : 0.6 - 0.05 * Math.min(seen, 6);
        candidates.add(
            new Candidate<>(
                at.domain(),
                spot,
                at.start(),
                at.end(),
                own ? "domain.matches-vendor" : "domain.printed",
                score));
        seen++;
      }
    }
    return Chooser.choose(candidates);
  }

  static @Nullable Field<String> buyer(Grid grid, Zones zones) {
    List<Candidate<String>> candidates = new ArrayList<>();
    double score = 0.85;
    for (Spot label : zones.buyerLabels()) {
      Candidate<String> name = Names.after(grid, label, "buyer.label", score);
      if (name != null) {
        candidates.add(name);
        score -= 0.05;
      }
    }
    if (candidates.isEmpty()) {
      grid.spots().stream()
          .filter(s -> zones.isBuyer(s) && Names.isName(s))
          .findFirst()
          .ifPresent(
              s -> {
                Ids.Span span = Names.span(s.text());
                candidates.add(
                    new Candidate<>(
                        s.text().substring(span.start(), span.end()),
                        s,
                        span.start(),
                        span.end(),
                        "buyer.window",
                        0.6));
              });
    }
    return Chooser.choose(candidates, Companies::key);
  }
}
