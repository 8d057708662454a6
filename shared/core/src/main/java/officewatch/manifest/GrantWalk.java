package officewatch.manifest;

import io.micronaut.inject.BeanDefinition;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import officewatch.grants.Grant;
import officewatch.grants.Grants;
import org.jspecify.annotations.Nullable;

/**
 * Collects the rights of everything a class is built from. What counts is the type that is asked
 * for, not what else its implementation can do: who reads objects through the reader may not write,
 * although one adapter serves both.
 */
public final class GrantWalk {
  private final OwnBeans beans;
  private final Set<Class<?>> seen = new HashSet<>();
  private final Set<Grant> grants = EnumSet.noneOf(Grant.class);

  /** Walks among these beans. */
  public GrantWalk(OwnBeans beans) {
    this.beans = beans;
  }

  /** Adds the rights of this class and of everything it is built from. */
  public void visit(Class<?> type) {
    if (!seen.add(type)) {
      return;
    }
    addGrantsOf(type);
    for (BeanDefinition<?> definition : beans.of(type)) {
      addGrantsOf(definition.getBeanType());
      // A bean made by a factory's method needs the factory as well.
      definition.getDeclaringType().ifPresent(this::visit);
      definition.getRequiredComponents().forEach(this::visit);
    }
  }

  /** What was found, in alphabetical order. */
  public List<Grant> grants() {
    return grants.stream().sorted((a, b) -> a.name().compareTo(b.name())).toList();
  }

  private void addGrantsOf(Class<?> type) {
    for (@Nullable Class<?> each = type; each != null; each = each.getSuperclass()) {
      Grants declared = each.getAnnotation(Grants.class);
      if (declared != null) {
        grants.addAll(List.of(declared.value()));
      }
    }
  }
}
