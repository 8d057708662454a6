package officewatch.cdk.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every resource has the shape that {@code shapes.json} gives for its type: each property that is
 * written is written there, and has one of the values that are allowed there. A type that is not
 * listed, or a property, is something nobody has thought about.
 */
final class ShapeRule implements Rule {
  private static final JsonNode SHAPES = read();

  @Override
  public void check(Inspected inspected, Findings findings) {
    for (Resource resource : inspected.templates().all()) {
      JsonNode shapes = SHAPES.path(resource.type());
      if (shapes.isMissingNode()) {
        findings.add(resource, resource.type() + " is not known");
        continue;
      }
      Shape shape = new Shape(inspected, resource);
      List<String> least =
          shape.alternatives(shapes).stream()
              .map(one -> shape.problems(one, resource.node()))
              .min(Comparator.comparingInt(List::size))
              .orElseThrow();
      least.forEach(problem -> findings.add(resource, problem));
    }
  }

  private static JsonNode read() {
    try (@Nullable InputStream in = ShapeRule.class.getResourceAsStream("shapes.json")) {
      if (in == null) {
        throw new IllegalStateException("shapes.json is missing.");
      }
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
