package officewatch.cdk.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Actions in policies exist: AWS takes a misspelt one without a word, and it allows nothing. */
final class ActionNameRule implements Rule {
  private static final Set<String> KNOWN = read();

  @Override
  public void check(Inspected inspected, Findings findings) {
    for (Resource resource : inspected.templates().all()) {
      for (Statement statement : Policies.all(inspected, resource)) {
        for (String action : statement.actions()) {
          findings.require(isKnown(action), resource, "there is no action " + action);
        }
      }
    }
  }

  private static boolean isKnown(String action) {
    if (!action.contains("*")) {
      return KNOWN.contains(action);
    }
    Pattern pattern = Pattern.compile(action.replace("*", ".*"));
    return KNOWN.stream().anyMatch(one -> pattern.matcher(one).matches());
  }

  private static Set<String> read() {
    try (@Nullable InputStream in = ActionNameRule.class.getResourceAsStream("iam-actions.txt")) {
      if (in == null) {
        throw new IllegalStateException("iam-actions.txt is missing.");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
