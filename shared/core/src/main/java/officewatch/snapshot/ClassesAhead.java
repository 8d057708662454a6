package officewatch.snapshot;

import io.micronaut.core.beans.BeanIntrospectionReference;
import io.micronaut.core.io.service.MicronautMetaServiceLoaderUtils;
import io.micronaut.inject.BeanDefinitionReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Loads, on a second processor, classes that the framework is about to load: it takes its lists of
 * them from the first to the last, this from the last to the first. Loads nothing that a start
 * would not load anyway.
 */
final class ClassesAhead implements Runnable {
  private static final List<Class<?>> LISTS =
      List.of(BeanDefinitionReference.class, BeanIntrospectionReference.class);

  // Makes a decimal number, whose class computes a table first.
  private static final String SLOW = "io.micronaut.http.MediaType";

  private final ClassLoader loader;

  private ClassesAhead(ClassLoader loader) {
    this.loader = loader;
  }

  static void start() {
    Thread.ofPlatform()
        .daemon()
        .name("classes-ahead")
        .start(new ClassesAhead(FunctionContext.class.getClassLoader()));
  }

  @Override
  public void run() {
    load(SLOW);
    for (Class<?> list : LISTS) {
      names(list).reversed().forEach(this::load);
    }
  }

  private List<String> names(Class<?> list) {
    try {
      return new ArrayList<>(
          MicronautMetaServiceLoaderUtils.findMicronautMetaServiceEntries(loader, list.getName()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void load(String name) {
    try {
      Class.forName(name, true, loader);
    } catch (ClassNotFoundException | LinkageError e) {
      // Of a library that is not there. The framework leaves it out too, or says why it cannot.
    }
  }
}
