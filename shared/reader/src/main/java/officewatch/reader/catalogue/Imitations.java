package officewatch.reader.catalogue;

import java.net.IDN;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Domains made to be taken for a vendor's: foreign letters, digits, a letter off, a word added. */
final class Imitations {
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

  /** A shorter name is one letter away from too many honest ones. */
  private static final int MISSPELT_FROM = 6;

  /** A shorter name is found inside too many honest ones. */
  private static final int GLUED_FROM = 5;

  private static final Map<Integer, Integer> LETTERS = new HashMap<>();
  private static final Map<String, String> RUNS = new LinkedHashMap<>();
  private static final Set<String> WORDS = new LinkedHashSet<>();

  static {
    for (String line : Resources.entries("imitations.txt")) {
      String section = line.substring(0, line.indexOf(':'));
      for (String entry : line.substring(line.indexOf(':') + 1).split(";")) {
        String[] sides = entry.strip().split("=");
        switch (section) {
          case "letters" -> LETTERS.put(sides[0].codePointAt(0), sides[1].codePointAt(0));
          case "runs" -> RUNS.put(sides[0], sides[1]);
          default -> WORDS.add(sides[0]);
        }
      }
    }
  }

  private final Map<String, CatalogueVendor> byLabel = new LinkedHashMap<>();
  private final Map<String, CatalogueVendor> byLooks = new HashMap<>();
  private final Set<String> domains = new LinkedHashSet<>();

  Imitations(List<CatalogueVendor> vendors) {
    for (CatalogueVendor vendor : vendors) {
      String name = VendorName.of(vendor.name()).full().replace(" ", "");
      if (!vendor.isCommon(vendor.name()) && name.length() >= GLUED_FROM) {
        byLooks.putIfAbsent(looks(name), vendor);
      }
      for (String domain : vendor.domains()) {
        if (domain.equals(Domains.registrable(domain))) {
          domains.add(domain);
          byLabel.putIfAbsent(label(domain), vendor);
          byLooks.putIfAbsent(looks(label(domain)), vendor);
        }
      }
    }
  }

  /** The vendor a host that is none of the catalogue's pretends to be of; null when it does not. */
  @Nullable CatalogueVendor of(String host) {
    String registrable = Domains.registrable(host);
    String label = label(registrable);
    CatalogueVendor vendor = byLooks.get(looks(label));
    if (byLabel.containsKey(label) || isName(label, vendor)) {
      return borrowed(host, registrable); // The same name under another suffix may be its own.
    }
    if (vendor == null) {
      vendor = extended(label);
    }
    if (vendor == null) {
      vendor = misspelt(label);
    }
    return vendor == null ? borrowed(host, registrable) : vendor;
  }

  private static boolean isName(String label, @Nullable CatalogueVendor vendor) {
    return vendor != null
        && label.replace("-", "").equals(VendorName.of(vendor.name()).full().replace(" ", ""));
  }

  /** {@code slack.com.example.org}: the vendor's domain in front of somebody else's. */
  private @Nullable CatalogueVendor borrowed(String host, String registrable) {
    String front = "." + host.substring(0, host.length() - registrable.length());
    for (String domain : domains) {
      if (front.contains("." + domain + ".")) {
        return byLabel.get(label(domain));
      }
    }
    return null;
  }

  private @Nullable CatalogueVendor extended(String label) {
    List<String> parts = new ArrayList<>(List.of(label.split("-")));
    if (parts.removeIf(WORDS::contains) && parts.size() == 1) {
      return byLooks.get(looks(parts.getFirst()));
    }
    for (String word : WORDS) {
      if (label.length() - word.length() >= GLUED_FROM && word.length() > 2) {
        String rest =
            label.endsWith(word)
                ? label.substring(0, label.length() - word.length())
                : label.startsWith(word) ? label.substring(word.length()) : "";
        CatalogueVendor vendor = byLooks.get(looks(rest));
        if (vendor != null) {
          return vendor;
        }
      }
    }
    return null;
  }

  private @Nullable CatalogueVendor misspelt(String label) {
    if (label.length() < MISSPELT_FROM) {
      return null;
    }
    for (Map.Entry<String, CatalogueVendor> known : byLabel.entrySet()) {
      if (known.getKey().length() >= MISSPELT_FROM && isOneOff(label, known.getKey())) {
        return known.getValue();
      }
    }
    return null;
  }

  /** Whether one letter was added, left out, changed or swapped with its neighbour. */
  private static boolean isOneOff(String a, String b) {
    if (a.length() < b.length()) {
      return isOneOff(b, a);
    }
    if (a.length() - b.length() > 1) {
      return false;
    }
    int i = 0;
    while (i < b.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    if (a.length() > b.length()) {
      return a.substring(i + 1).equals(b.substring(i));
    }
    boolean changed = a.substring(i + 1).equals(b.substring(i + 1));
    return changed
        || (i + 1 < a.length()
            && a.charAt(i) == b.charAt(i + 1)
            && a.charAt(i + 1) == b.charAt(i)
            && a.substring(i + 2).equals(b.substring(i + 2)));
  }

  private static String label(String registrable) {
    String shown = IDN.toUnicode(registrable, IDN.ALLOW_UNASSIGNED);
    return shown.substring(0, shown.indexOf('.'));
  }

  /** Equal for labels that are hard to tell apart. */
  private static String looks(String label) {
    String plain = Normalizer.normalize(label, Normalizer.Form.NFKD);
    StringBuilder latin = new StringBuilder();
    MARKS
        .matcher(plain)
        .replaceAll("")
        .codePoints()
        .filter(c -> c != '-')
        .forEach(c -> latin.appendCodePoint(LETTERS.getOrDefault(c, c)));
    String looks = latin.toString();
    for (Map.Entry<String, String> run : RUNS.entrySet()) {
      looks = looks.replace(run.getKey(), run.getValue());
    }
    return looks;
  }
}
