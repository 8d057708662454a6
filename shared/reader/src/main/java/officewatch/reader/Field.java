package officewatch.reader;

import java.util.List;

/**
 * A value read from a document.
 *
 * @param value the normalised value
 * @param confidence probability that the value is right, 0 to 1
 * @param evidence where it stands
 * @param rivals what it beat, best first
 */
public record Field<T>(T value, double confidence, Evidence evidence, List<Rival> rivals) {
  public Field {
    rivals = List.copyOf(rivals);
  }
}
