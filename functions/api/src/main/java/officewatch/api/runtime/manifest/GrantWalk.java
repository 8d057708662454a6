package officewatch.api.runtime.manifest;

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
final class GrantWalk {
  private final OwnBeans beans;
  private final Set<Class<?>> seen = new HashSet<>();
  private final Set<Grant> grants = EnumSet.noneOf(Grant.class);

  GrantWalk(OwnBeans beans) {
    this.beans = beans;
  }

  void visit(Class<?> type) {
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

  List<Grant> grants() {
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
