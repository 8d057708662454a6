package officewatch.reader.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import officewatch.reader.Evidence;
import officewatch.reader.Field;
import officewatch.reader.Rival;
import org.jspecify.annotations.Nullable;

/** Chooses among candidates; two equally good different values give none. */
final class Chooser {
  private static final double MARGIN = 0.03;
  private static final double REPEATED = 0.02;
  private static final int MAX_RIVALS = 3;
  static final int RULE_VERSION = 3;

  private Chooser() {}

  static <T> @Nullable Field<T> choose(List<Candidate<T>> candidates) {
    return choose(candidates, Function.identity());
  }

  /** Candidates with the same key say the same; the best of them gives value and evidence. */
  static <T, K> @Nullable Field<T> choose(List<Candidate<T>> candidates, Function<T, K> key) {
    Map<K, Candidate<T>> best = new LinkedHashMap<>();
    Map<K, Integer> times = new LinkedHashMap<>();
    for (Candidate<T> candidate : candidates) {
      K k = key.apply(candidate.value());
      best.merge(k, candidate, (a, b) -> b.score() > a.score() ? b : a);
      times.merge(k, 1, Integer::sum);
    }
    List<Candidate<T>> ranked = new ArrayList<>();
    best.forEach(
        (k, c) ->
            ranked.add(
                c.scored(c.score() + REPEATED * (Math.min(4, times.getOrDefault(k, 1)) - 1))));
    ranked.sort(Comparator.<Candidate<T>>comparingDouble(Candidate::score).reversed());
    if (ranked.isEmpty()) {
      return null;
    }
    Candidate<T> first = ranked.getFirst();
    double lead = ranked.size() > 1 ? first.score() - ranked.get(1).score() : 1;
    if (lead < MARGIN) {
      return null;
    }
    double confidence = Math.clamp(first.score() * (lead < 0.15 ? 0.85 : 1), 0.05, 0.99);
    List<Rival> rivals =
        ranked.stream()
            .skip(1)
            .limit(MAX_RIVALS)
            .map(
                c -> new Rival(c.value().toString(), Math.clamp(c.score(), 0, 0.99), why(first, c)))
            .toList();
    return new Field<>(first.value(), confidence, evidence(first), rivals);
  }

  /** Why a candidate lost, for a person. */
  private static String why(Candidate<?> first, Candidate<?> rival) {
    String found =
        rival.rule().equals(first.rule()) ? "found the same way" : "found by " + rival.rule();
    return rival.score() < 0.55
        ? found + ", which alone proves little"
        : found + ", but less fits together with it";
  }

  static Evidence evidence(Candidate<?> candidate) {
    Spot spot = candidate.spot();
    int offset = spot.cell().start();
    return new Evidence(
        spot.page().part(),
        spot.page().number(),
        offset + candidate.start(),
        offset + candidate.end(),
        spot.box(),
        spot.text().substring(candidate.start(), candidate.end()),
        candidate.rule(),
        RULE_VERSION);
  }
}
