package officewatch.api.trust;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request with places for ids.
 *
 * @param path with query; {@code ${kind}} stands for an id
 * @param body likewise
 */
record Sample(String method, String path, @Nullable String body) {
  private static final Pattern PLACE = Pattern.compile("\\$\\{([^}]+)}");

  /** The places, in order. */
  Set<String> places() {
    return PLACE
        .matcher(path + body)
        .results()
        .map(place -> place.group(1))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The request with ids in its places. */
  Sample with(Ids ids) {
    return new Sample(method, fill(path, ids), body == null ? null : fill(body, ids));
  }

  static String fill(String text, Ids ids) {
    return PLACE.matcher(text).replaceAll((MatchResult place) -> ids.of(place.group(1)));
  }

  @Override
  public String toString() {
    return method + " " + path + (body == null ? "" : " " + body);
  }

  /** Gives the id for a place. */
  @FunctionalInterface
  interface Ids {
    String of(String place);
  }
}
