package officewatch.reader.varied;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A whole page described line by line; the file says how. */
record PageLayout(String name, List<String> lines) {
  static final List<PageLayout> ALL = load();

  private static List<PageLayout> load() {
    List<PageLayout> all = new ArrayList<>();
    try (InputStream in =
            Objects.requireNonNull(PageLayout.class.getResourceAsStream("layouts.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          all.add(new PageLayout(line.substring(1, line.indexOf(']')), new ArrayList<>()));
        } else if (!all.isEmpty()) {
          all.getLast().lines().add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }
}
