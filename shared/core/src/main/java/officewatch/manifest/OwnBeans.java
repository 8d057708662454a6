package officewatch.manifest;

import io.micronaut.core.io.service.SoftServiceLoader;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.BeanDefinitionReference;
import java.util.ArrayList;
import java.util.List;

/**
 * The product's own bean definitions, as the compiler wrote them: no bean is made, no setting is
 * needed and no condition asked, so that the manifest is the same wherever it is built.
 */
public final class OwnBeans {
  private static final String PREFIX = "officewatch.";

  private final List<BeanDefinition<?>> definitions;

  private OwnBeans(List<BeanDefinition<?>> definitions) {
    this.definitions = definitions;
  }

  /** The beans of every module on the class path. */
  @SuppressWarnings("rawtypes") // the service is the raw type
  public static OwnBeans onClassPath() {
    List<BeanDefinitionReference> references = new ArrayList<>();
    SoftServiceLoader.load(BeanDefinitionReference.class, OwnBeans.class.getClassLoader())
        .collectAll(references);
    List<BeanDefinition<?>> definitions = new ArrayList<>();
    for (BeanDefinitionReference<?> reference : references) {
      if (reference.getBeanDefinitionName().startsWith(PREFIX)) {
        definitions.add(reference.load());
      }
    }
    return new OwnBeans(List.copyOf(definitions));
  }

  /** All of them. */
  public List<BeanDefinition<?>> all() {
    return definitions;
  }

  /** Everything that may be injected where this type is asked for. */
  List<BeanDefinition<?>> of(Class<?> type) {
    return definitions.stream()
        .filter(definition -> type.isAssignableFrom(definition.getBeanType()))
        .toList();
  }
}
