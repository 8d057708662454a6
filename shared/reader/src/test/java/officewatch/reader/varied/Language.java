package officewatch.reader.varied;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/** The words an invoice prints in one language, parted into those to develop on and others. */
record Language(String code, Stage stage, Map<String, Words> words) {
  private static final Map<String, Language> ALL = load();

  /** When the rules were written: with these words at hand, without them, or before them. */
  enum Stage {
    DEVELOPED,
    HELD,
    FRESH
  }

  record Words(List<String> developed, List<String> held) {}

  static Language of(String code) {
    return Objects.requireNonNull(ALL.get(code), code);
  }

  /** A word for the key; held-out words only when asked for. */
  String word(String key, boolean heldOut, Random random) {
    Words words = Objects.requireNonNull(this.words.get(key), () -> code + "." + key);
    List<String> pool = heldOut && !words.held().isEmpty() ? words.held() : words.developed();
    return pool.get(random.nextInt(pool.size()));
  }

  List<String> months() {
    return Objects.requireNonNull(words.get("months")).developed();
  }

  private static Map<String, Language> load() {
    Map<String, Language> all = new LinkedHashMap<>();
    try (InputStream in =
            Objects.requireNonNull(Language.class.getResourceAsStream("languages.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      Map<String, Words> words = new LinkedHashMap<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          words = new LinkedHashMap<>();
          String code = line.substring(1, line.indexOf(']'));
          all.put(code, new Language(code, stage(line), words));
        } else if (!line.isBlank() && !line.startsWith("#")) {
          int colon = line.indexOf(": ");
          words.put(line.substring(0, colon), words(line.substring(colon + 2)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private static Stage stage(String head) {
    return head.endsWith("fresh")
        ? Stage.FRESH
        : head.endsWith("held") ? Stage.HELD : Stage.DEVELOPED;
  }

  private static Words words(String text) {
    int bars = text.indexOf(" || ");
    return bars < 0
        ? new Words(list(text), List.of())
        : new Words(list(text.substring(0, bars)), list(text.substring(bars + 4)));
  }

  private static List<String> list(String text) {
    return Stream.of(text.split(" \\| ")).map(String::strip).toList();
  }
}
