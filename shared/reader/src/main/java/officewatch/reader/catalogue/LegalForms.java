package officewatch.reader.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Legal forms of companies and the words houses add for regional subsidiaries. A line of the file
 * is {@code country: form; form}; {@code first:} lists forms written before the name, {@code
 * region:} the regional words.
 */
final class LegalForms {
  private static final LegalForms INSTANCE = new LegalForms();

  /** Forms written behind the name, by their last word. */
  private final Map<String, List<List<String>>> last = new HashMap<>();

  private final List<List<String>> first = new ArrayList<>();
  private final Set<String> regions = new HashSet<>();

  private LegalForms() {
    for (String line : Resources.entries("legal-forms.txt")) {
      int colon = line.indexOf(':');
      String section = line.substring(0, colon);
      for (String form : line.substring(colon + 1).split(";")) {
        List<String> tokens = List.of(form.strip().split(" "));
        switch (section) {
          case "first" -> first.add(tokens);
          case "region" -> regions.addAll(tokens);
          default -> last.computeIfAbsent(tokens.getLast(), word -> new ArrayList<>()).add(tokens);
        }
      }
    }
    Comparator<List<String>> longestFirst = Comparator.comparingInt(List<String>::size).reversed();
    last.values().forEach(forms -> forms.sort(longestFirst));
    first.sort(longestFirst);
  }

  static LegalForms get() {
    return INSTANCE;
  }

  /** The name without its legal forms; never empty when the name is not. */
  List<String> strip(List<String> name) {
    if (name.isEmpty()) {
      return name;
    }
    List<String> rest = name;
    boolean found;
    do {
      found = false;
      for (List<String> form : last.getOrDefault(rest.getLast(), List.of())) {
        int keep = rest.size() - form.size();
        if (keep > 0 && rest.subList(keep, rest.size()).equals(form)) {
          rest = rest.subList(0, keep);
          // "and Co" is left over when only the second half of a form was known.
          if (rest.size() > 1 && rest.getLast().equals("and")) {
            rest = rest.subList(0, rest.size() - 1);
          }
          found = true;
          break;
        }
      }
    } while (found);
    for (List<String> form : first) {
      if (rest.size() > form.size() && rest.subList(0, form.size()).equals(form)) {
        return rest.subList(form.size(), rest.size());
      }
    }
    return rest;
  }

  /** The name without trailing words such as "Ireland" or "EMEA". */
  List<String> stripRegion(List<String> name) {
    List<String> rest = name;
    while (rest.size() > 1 && regions.contains(rest.getLast())) {
      rest = rest.subList(0, rest.size() - 1);
    }
    return rest;
  }
}
