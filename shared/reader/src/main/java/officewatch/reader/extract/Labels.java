package officewatch.reader.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the phrases of a dictionary in a text, whatever their spacing, case and accents. */
final class Labels {
  private static final Pattern BAR = Pattern.compile("\\|");

  /** Labels of single values. */
  static final Labels FIELDS = load("labels.txt").and("grammar.txt");

  /** Headings of item tables. */
  static final Labels COLUMNS = load("columns.txt");

  private final Node root = new Node();

  private Labels() {}

  private static Labels load(String resource) {
    Labels labels = new Labels();
    lines(resource, (kind, phrase) -> labels.add(LabelKind.valueOf(kind), phrase));
    return labels;
  }

  /** With the labels that the words of a grammar make, where none was listed by hand. */
  private Labels and(String grammar) {
    LabelGrammar.labels(
        grammar,
        (kind, phrase) -> {
          Node node = node(phrase);
          if (node.kinds == null) {
            node.kinds = EnumSet.of(kind);
          }
        });
    return this;
  }

  /** A dictionary of a few phrases of one kind. */
  static Labels of(LabelKind kind, String... phrases) {
    Labels labels = new Labels();
    for (String phrase : phrases) {
      labels.add(kind, phrase);
    }
    return labels;
  }

  /** Gives every phrase of a dictionary "KEY: phrase | phrase" to the reader. */
  static void lines(String resource, BiConsumer<String, String> reader) {
    try (InputStream in = Objects.requireNonNull(Labels.class.getResourceAsStream(resource));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int colon = line.indexOf(':');
        if (colon > 0 && line.charAt(0) != '#') {
          String key = line.substring(0, colon);
          BAR.splitAsStream(line.substring(colon + 1)).forEach(p -> reader.accept(key, p));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Node node(String phrase) {
    Node node = root;
    for (char c : Squash.fold(phrase).toCharArray()) {
      node = node.next.computeIfAbsent(c, _ -> new Node());
    }
    return node;
  }

  private void add(LabelKind kind, String phrase) {
    Node node = node(phrase);
    if (node.kinds == null) {
      node.kinds = EnumSet.noneOf(LabelKind.class);
    }
    node.kinds.add(kind);
  }

  /** Hits from left to right, not overlapping; the longest phrase at a place wins. */
  List<Hit> find(Squash text) {
    List<Hit> hits = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int end = -1;
      Set<LabelKind> kinds = Set.of();
      if (text.startsWord(i)) {
        Node node = root.next.get(text.charAt(i));
        for (int j = i;
            node != null;
            node =
                j < text.length() && !text.breaksBefore(j) ? node.next.get(text.charAt(j)) : null) {
          if (node.kinds != null && text.endsWord(j) && !text.beginsCode(j)) {
            end = j + 1;
            kinds = node.kinds;
          }
          j++;
        }
      }
      if (end < 0) {
        i++;
      } else {
        hits.add(new Hit(kinds, text.origin(i), text.origin(end - 1) + 1));
        i = end;
      }
    }
    return hits;
  }

  private static final class Node {
    final Map<Character, Node> next = new HashMap<>();
    @Nullable Set<LabelKind> kinds;
  }
}
