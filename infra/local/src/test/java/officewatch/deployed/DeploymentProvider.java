package officewatch.deployed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts a {@link Deployment} for the first test that asks for one, and ends it after the last. */
final class DeploymentProvider implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext extension) {
    return parameter.getParameter().getType() == Deployment.class;
  }

  @Override
  public Deployment resolveParameter(ParameterContext parameter, ExtensionContext extension) {
    return extension
        .getRoot()
        .getStore(Namespace.create(DeploymentProvider.class))
        .getOrComputeIfAbsent(Running.class, ignored -> Running.start(), Running.class)
        .deployment();
  }

  private record Running(Deployment deployment, Path folder) implements Store.CloseableResource {

    @SuppressWarnings("CatchingUnchecked") // whatever it is, the test it keeps away should say it
    static Running start() {
      try {
        Path folder = Files.createTempDirectory("officewatch-deployed");
        return new Running(Deployment.start(folder), folder);
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new AssertionError("The deployment did not start.", e);
      }
    }

    @Override
    public void close() throws IOException {
      deployment.close();
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(Running::delete);
      }
    }

    private static void delete(Path file) {
      try {
        Files.delete(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
