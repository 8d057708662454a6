package officewatch.reader.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import officewatch.reader.layout.Page;

/** Names of months in the languages of the dictionary, whole or abbreviated. */
final class Months {
  private static final int SHORTEST = 3;
  private static final int LONGEST_ABBREVIATION = 5;

  /** What a name means in most of the languages that have it. */
  static final Months USUAL = new Months(load());

  /** Croatian calls October what is November in Polish and Czech, June what is July. */
  private static final Months CROATIAN = USUAL.with(6, "lip").with(7, "srp").with(10, "lis");

  private static final Pattern CROATIA = Pattern.compile("\\b(?:OIB|PDV|[Rr]ačuna?)\\b");

  private final Map<String, Integer> numbers;

  private Months(Map<String, Integer> numbers) {
    this.numbers = numbers;
  }

  /** The names in the language of these pages. */
  static Months of(List<Page> pages) {
    return pages.stream().anyMatch(p -> CROATIA.matcher(p.text()).find()) ? CROATIAN : USUAL;
  }

  private Months with(int month, String beginning) {
    Map<String, Integer> changed = new HashMap<>(numbers);
    changed.replaceAll((name, number) -> name.startsWith(beginning) ? month : number);
    return new Months(Map.copyOf(changed));
  }

  private static Map<String, Integer> load() {
    Map<String, Integer> numbers = new HashMap<>();
    Map<Integer, List<String>> names = new HashMap<>();
    Labels.lines(
        "months.txt",
        (number, name) ->
            names
                .computeIfAbsent(Integer.valueOf(number), _ -> new ArrayList<>())
                .add(Squash.fold(name)));
    names.forEach((number, all) -> all.forEach(name -> numbers.putIfAbsent(name, number)));
    // Language by language over all months, so that the order of the dictionary decides "mar".
    int languages = names.values().stream().mapToInt(List::size).max().orElse(0);
    for (int language = 0; language < languages; language++) {
      for (int month = 1; month <= 12; month++) {
        List<String> all = names.getOrDefault(month, List.of());
        if (language < all.size()) {
          abbreviate(numbers, all.get(language), month, inLanguage(names, language));
        }
      }
    }
    return Map.copyOf(numbers);
  }

  private static List<String> inLanguage(Map<Integer, List<String>> names, int language) {
    return names.values().stream()
        .filter(all -> language < all.size())
        .map(all -> all.get(language))
        .toList();
  }

  /** "jui" is no abbreviation: June and July begin so in the same language. */
  private static void abbreviate(
      Map<String, Integer> numbers, String name, int month, List<String> year) {
    for (int n = SHORTEST; n <= Math.min(LONGEST_ABBREVIATION, name.length()); n++) {
      String beginning = name.substring(0, n);
      if (year.stream().filter(other -> other.startsWith(beginning)).count() == 1) {
        numbers.putIfAbsent(beginning, month);
      }
    }
  }

  /** 1 to 12, or 0 when the word is not the name of a month. */
  int number(String word) {
    return numbers.getOrDefault(Squash.fold(word), 0);
  }
}
