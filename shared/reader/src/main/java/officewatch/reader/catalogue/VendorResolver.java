package officewatch.reader.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the vendor of a document from its signs. Pure: equal signs and catalogue give an equal
 * answer. The buyer and the forwarder are never the vendor, and neither is a processor or merchant
 * of record unless the document charges its own fees.
 */
public final class VendorResolver {
  /** Below this distance two vendors are equally likely. */
  private static final double TIE = 0.02;

  private static final double MOST = 0.99;

  /**
   * Nothing from a domain that imitates the vendor's is taken for the vendor's without a person.
   */
  private static final double SUSPECT = 0.4;

  private final Catalogue catalogue;

  public VendorResolver(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  private record Candidate(CatalogueVendor vendor, double score, List<String> reasons) {}

  /** Never fails, whatever the signs say. */
  public Resolution resolve(VendorSigns signs) {
    Seller seller = Seller.of(signs, catalogue);
    Clues clues = Clues.of(catalogue, seller);
    List<Candidate> candidates = candidates(clues);
    if (candidates.isEmpty()) {
      return Strangers.resolve(seller, clues, catalogue);
    }
    Candidate best = candidates.getFirst();
    double confidence = best.score();
    List<String> reasons = new ArrayList<>(best.reasons());
    if (candidates.size() > 1) {
      Candidate second = candidates.get(1);
      if (best.score() - second.score() < TIE) {
        return new Resolution.Nobody(
            List.of(
                "The signs point to "
                    + best.vendor().name()
                    + " and to "
                    + second.vendor().name()
                    + " equally."));
      }
      if (second.score() > 0.5) {
        confidence *= 0.85;
        reasons.add("Other signs point to " + second.vendor().name() + ".");
      }
    }
    CatalogueVendor through = clues.through();
    if (through != null && !through.equals(best.vendor())) {
      reasons.add("Paid through " + through.name() + ", which sells or collects for others.");
    }
    return new Resolution.Known(
        best.vendor(),
        through == null || through.equals(best.vendor()) ? null : through,
        Math.min(MOST, confidence),
        reasons);
  }

  /** The acceptable vendors, most likely first. */
  private static List<Candidate> candidates(Clues clues) {
    Map<CatalogueVendor, List<Clue>> byVendor = new HashMap<>();
    for (Clue clue : clues.found()) {
      byVendor.computeIfAbsent(clue.vendor(), vendor -> new ArrayList<>()).add(clue);
    }
    List<Candidate> candidates = new ArrayList<>();
    for (Map.Entry<CatalogueVendor, List<Clue>> entry : byVendor.entrySet()) {
      Candidate candidate = candidate(entry.getKey(), entry.getValue(), clues);
      if (candidate != null) {
        candidates.add(candidate);
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparing(candidate -> candidate.vendor().key()));
    return candidates;
  }

  private static @Nullable Candidate candidate(
      CatalogueVendor vendor, List<Clue> clues, Clues all) {
    Map<Sign, Clue> bySign = new EnumMap<>(Sign.class);
    clues.forEach(clue -> bySign.putIfAbsent(clue.sign(), clue));
    Set<String> reasons = new LinkedHashSet<>();
    double wrong = 1;
    for (Clue clue : bySign.values()) {
      wrong *= 1 - clue.sign().weight;
      reasons.add(clue.reason());
    }
    double score = 1 - wrong;
    boolean named = bySign.keySet().stream().anyMatch(VendorResolver::names);
    boolean sent = bySign.containsKey(Sign.SENDER_DOMAIN);
    if (!named && all.hasStrangersName()) {
      // Somebody else is printed as the seller: a mention, a link or a spoofed sender's name
      // cannot outvote that; the domain of the mail can, since names are often misread.
      if (!sent) {
        return null;
      }
      score *= 0.7;
      reasons.add("The name printed on the document is not a known name of " + vendor.name() + ".");
    }
    if (bySign.keySet().stream().noneMatch(sign -> sign.strong) && all.hasStrangersDomain()) {
      // Anybody can call himself Slack.
      if (!bySign.containsKey(Sign.SENDER_NAME)) {
        return null;
      }
      score = Math.min(score, 0.5);
      reasons.add("The mail did not come from a known domain of " + vendor.name() + ".");
    }
    if (all.isImitated(vendor)) {
      score = Math.min(score, SUSPECT);
      reasons.add("A domain looks like one of " + vendor.name() + " and is not.");
    }
    return new Candidate(vendor, score, List.copyOf(reasons));
  }

  private static boolean names(Sign sign) {
    return switch (sign) {
      case VAT_ID, LEGAL_NAME, NAME, REGIONAL_NAME, COMMON_NAME, MERCHANT -> true;
      default -> false;
    };
  }
}
