package officewatch.reader.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of months in the languages of the dictionary, whole or abbreviated. */
final class Months {
  private static final int SHORTEST = 3;
  private static final int LONGEST_ABBREVIATION = 5;

  private static final Map<String, Integer> NUMBERS = load();

  private Months() {}

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
          abbreviate(numbers, all.get(language), month);
        }
      }
    }
    return Map.copyOf(numbers);
  }

  private static void abbreviate(Map<String, Integer> numbers, String name, int month) {
    for (int n = SHORTEST; n <= Math.min(LONGEST_ABBREVIATION, name.length()); n++) {
      numbers.putIfAbsent(name.substring(0, n), month);
    }
  }

  /** 1 to 12, or 0 when the word is not the name of a month. */
  static int number(String word) {
    return NUMBERS.getOrDefault(Squash.fold(word), 0);
  }
}
