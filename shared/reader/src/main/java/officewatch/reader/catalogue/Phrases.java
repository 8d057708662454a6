package officewatch.reader.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds names and product words in running text, whole words only and the longest first: "laws"
 * does not hold "AWS", and "Google Workspace" is not "Google".
 */
final class Phrases {
  /** What kind of phrase was found. */
  enum Kind {
    /** A legal entity with its legal form. */
    LEGAL_NAME,
    /** A legal entity without it. */
    ENTITY,
    /** A brand or product. */
    PRODUCT
  }

  /** A phrase found in a text. */
  record Hit(CatalogueVendor vendor, String phrase, Kind kind) {}

  /**
   * @param written the phrase as the catalogue writes it
   */
  private record Phrase(List<String> tokens, String written, Hit hit) {
    /**
     * A single word counts only in the case of a name: "deel 2 van 3" is not about Deel. One that
     * is a domain counts only with its dot: "2,000 cal. com leite" is not about Cal.com.
     */
    boolean isWrittenIn(String text) {
      if (tokens.size() == 1) {
        return text.contains(written)
            || text.contains(written.toUpperCase(Locale.ROOT))
            || text.contains(
                written.substring(0, 1).toUpperCase(Locale.ROOT)
                    + written.substring(1).toLowerCase(Locale.ROOT));
      }
      return !written.matches("\\S+\\.\\S+")
          || text.toLowerCase(Locale.ROOT).contains(written.toLowerCase(Locale.ROOT));
    }
  }

  private final Map<String, List<Phrase>> byFirstToken = new HashMap<>();

  Phrases(List<CatalogueVendor> vendors) {
    Map<String, Phrase> all = new HashMap<>();
    for (CatalogueVendor vendor : vendors) {
      Set<String> common =
          vendor.commonWords().stream()
              .map(word -> VendorName.of(word).full())
              .collect(Collectors.toSet());
      List<String> words = new ArrayList<>(vendor.products());
      words.addAll(vendor.otherNames());
      words.add(vendor.name());
      for (String word : words) {
        String phrase = VendorName.of(word).full();
        if (!common.contains(phrase)) {
          add(all, vendor, phrase, word, Kind.PRODUCT);
        }
      }
      for (String legal : vendor.legalEntities()) {
        VendorName name = VendorName.of(legal);
        if (name.hasLegalForm()) {
          add(all, vendor, name.full(), legal, Kind.LEGAL_NAME);
        }
        if (name.core().contains(" ") && !common.contains(name.core())) {
          add(all, vendor, name.core(), legal, Kind.ENTITY);
        }
      }
    }
    for (Phrase phrase : all.values()) {
      byFirstToken
          .computeIfAbsent(phrase.tokens().getFirst(), first -> new ArrayList<>())
          .add(phrase);
    }
    byFirstToken
        .values()
        .forEach(list -> list.sort((a, b) -> b.tokens().size() - a.tokens().size()));
  }

  private static void add(
      Map<String, Phrase> all, CatalogueVendor vendor, String phrase, String written, Kind kind) {
    all.putIfAbsent(
        phrase, new Phrase(List.of(phrase.split(" ")), written, new Hit(vendor, phrase, kind)));
  }

  /** All hits in the order of the text, except those of vendors left out. */
  List<Hit> find(String text, Set<CatalogueVendor> except) {
    List<String> tokens = VendorName.tokens(text);
    List<Hit> hits = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      int next = i + 1;
      for (Phrase phrase : byFirstToken.getOrDefault(tokens.get(i), List.of())) {
        int end = i + phrase.tokens().size();
        if (end <= tokens.size()
            && tokens.subList(i, end).equals(phrase.tokens())
            && phrase.isWrittenIn(text)) {
          if (!except.contains(phrase.hit().vendor())) {
            hits.add(phrase.hit());
          }
          next = end;
          break;
        }
      }
      i = next;
    }
    return hits;
  }
}
