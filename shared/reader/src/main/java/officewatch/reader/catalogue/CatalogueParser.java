package officewatch.reader.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the vendor file: a {@code [key]} line, then {@code field = value} lines; several values are
 * separated by {@code ;}. One fact stands on one line, so that a review sees what changed. Anything
 * unexpected is an error: a misspelt field must not silently vanish.
 */
final class CatalogueParser {
  private static final Set<String> FIELDS =
      Set.of(
          "name",
          "role",
          "parent",
          "common",
          "aka",
          "legal",
          "domains",
          "senders",
          "relays",
          "vat",
          "category",
          "functions",
          "cycle",
          "through",
          "products",
          "cancel",
          "notice",
          "alternatives");

  private final List<CatalogueVendor> vendors = new ArrayList<>();
  private final Map<String, String> fields = new HashMap<>();
  private @Nullable String key;

  private CatalogueParser() {}

  /**
   * Parses the whole file.
   *
   * @throws IllegalArgumentException naming the line that is not understood
   */
  static List<CatalogueVendor> parse(List<String> lines) {
    CatalogueParser parser = new CatalogueParser();
    for (int i = 0; i < lines.size(); i++) {
      try {
        parser.line(lines.get(i).strip());
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "vendor file, line " + (i + 1) + ": " + e.getMessage(), e);
      }
    }
    parser.close();
    return List.copyOf(parser.vendors);
  }

  private void line(String line) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    if (line.startsWith("[") && line.endsWith("]")) {
      close();
      key = line.substring(1, line.length() - 1);
      return;
    }
    int equals = line.indexOf('=');
    String field = equals < 0 ? line : line.substring(0, equals).strip();
    if (equals < 0 || key == null || !FIELDS.contains(field)) {
      throw new IllegalArgumentException("not a known field: " + field);
    }
    if (fields.put(field, line.substring(equals + 1).strip()) != null) {
      throw new IllegalArgumentException("said twice: " + field);
    }
  }

  private void close() {
    if (key == null) {
      return;
    }
    String cycle = fields.get("cycle");
    vendors.add(
        new CatalogueVendor(
            key,
            required("name"),
            constant(Role.class, fields.getOrDefault("role", "seller")),
            fields.get("parent"),
            list("common"),
            list("aka"),
            list("legal"),
            list("domains"),
            list("senders"),
            list("relays"),
            list("vat"),
            constant(Category.class, required("category")),
            functions(),
            cycle == null ? null : constant(BillingCycle.class, cycle),
            list("through"),
            list("products"),
            required("cancel"),
            required("notice"),
            list("alternatives")));
    fields.clear();
  }

  private String required(String field) {
    String value = fields.get(field);
    if (value == null || value.isEmpty()) {
      throw new IllegalArgumentException(key + " has no " + field);
    }
    return value;
  }

  private List<String> functions() {
    List<String> functions = list("functions");
    for (String function : functions) {
      if (!Functions.categories().containsKey(function)) {
        throw new IllegalArgumentException(key + " has a function that is not listed: " + function);
      }
    }
    return functions;
  }

  private List<String> list(String field) {
    String value = fields.getOrDefault(field, "");
    return Arrays.stream(value.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  static <E extends Enum<E>> E constant(Class<E> type, String value) {
    return Enum.valueOf(type, value.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
