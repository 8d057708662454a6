package officewatch.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every function on the class path: what the deployment, the local gateway and the tests work from.
 *
 * @param functions in alphabetical order of their names
 */
public record Manifest(List<FunctionEntry> functions) {
  /** Where each package's manifest is on the class path. */
  public static final String RESOURCE = "META-INF/officewatch/manifest.json";

  /**
   * Sorts the functions.
   *
   * @throws IllegalStateException when two have one name
   */
  public Manifest {
    functions = functions.stream().sorted(Comparator.comparing(FunctionEntry::name)).toList();
    Set<String> names = new HashSet<>();
    for (FunctionEntry function : functions) {
      if (!names.add(function.name())) {
        throw new IllegalStateException("Two functions are named " + function.name() + ".");
      }
    }
  }

  /**
   * The functions of all packages on the class path.
   *
   * @throws IllegalStateException when there is none: nothing was built with Maven
   */
  public static Manifest load() {
    List<FunctionEntry> functions = new ArrayList<>();
    try {
      for (URL url : Collections.list(Manifest.class.getClassLoader().getResources(RESOURCE))) {
        try (InputStream in = url.openStream()) {
          functions.addAll(entries(JsonTree.read(in)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (functions.isEmpty()) {
      throw new IllegalStateException(RESOURCE + " is not on the class path.");
    }
    return new Manifest(functions);
  }

  /** The functions that serve routes. */
  public List<FunctionEntry> routes() {
    return functions.stream().filter(FunctionEntry::isRoute).toList();
  }

  /**
   * What the messages of this queue trigger.
   *
   * @throws IllegalArgumentException when no function is fed by it
   */
  public Trigger.Queue queue(String name) {
    return functions.stream()
        .map(FunctionEntry::trigger)
        .filter(Trigger.Queue.class::isInstance)
        .map(Trigger.Queue.class::cast)
        .filter(queue -> queue.queue().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No function has the queue " + name + "."));
  }

  /** Writes the manifest among the compiled classes of its package. */
  public void writeTo(Path classes) throws IOException {
    JsonTree.write(
        classes.resolve(RESOURCE),
        Map.of("functions", functions.stream().map(FunctionEntry::toJson).toList()));
  }

  private static List<FunctionEntry> entries(Map<String, Object> json) {
    return JsonTree.array(json, "functions").stream()
        .map(entry -> FunctionEntry.of((Map<?, ?>) entry))
        .toList();
  }
}
