package officewatch.reader.catalogue;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The closed list of what software does, each with its category. Finer than a category: two vendors
 * that share a function can stand in for each other, and paying for both is worth a look.
 */
final class Functions {
  private static final Map<String, Category> CATEGORIES = read();

  private Functions() {}

  /** Every function with its category, in the order of the file. */
  static Map<String, Category> categories() {
    return CATEGORIES;
  }

  private static Map<String, Category> read() {
    Map<String, Category> categories = new LinkedHashMap<>();
    for (String line : Resources.entries("functions.txt")) {
      int colon = line.indexOf(':');
      Category category = CatalogueParser.constant(Category.class, line.substring(0, colon));
      Arrays.stream(line.substring(colon + 1).split(";"))
          .map(String::strip)
          .forEach(function -> categories.put(function, category));
    }
    return Collections.unmodifiableMap(categories);
  }
}
