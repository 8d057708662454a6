package officewatch.manifest;

import io.micronaut.inject.BeanDefinition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Part of the build: writes the list of the functions that are handler classes of their own beside
 * the compiled classes. Needs nothing but the class path.
 */
public final class HandlerManifest {
  private final OwnBeans beans;
  private final String artifact;

  private HandlerManifest(OwnBeans beans, String artifact) {
    this.beans = beans;
    this.artifact = artifact;
  }

  /** Takes the folder of classes and the name of the package these functions go into. */
  public static void main(String[] arguments) throws IOException {
    HandlerManifest manifest = new HandlerManifest(OwnBeans.onClassPath(), arguments[1]);
    new Manifest(manifest.functions()).writeTo(Path.of(arguments[0]));
  }

  private List<FunctionEntry> functions() {
    return beans.all().stream().map(BeanDefinition::getBeanType).flatMap(this::function).toList();
  }

  private Stream<FunctionEntry> function(Class<?> type) {
    OnQueue queue = type.getAnnotation(OnQueue.class);
    if (queue != null) {
      Trigger trigger = new Trigger.Queue(queue.value(), queue.batchSize(), queue.maxConcurrency());
      return Stream.of(entry(type, trigger, queue.memoryMegabytes(), queue.timeoutSeconds()));
    }
    OnSchedule schedule = type.getAnnotation(OnSchedule.class);
    if (schedule != null) {
      Trigger trigger = new Trigger.Schedule(schedule.value());
      return Stream.of(entry(type, trigger, schedule.memoryMegabytes(), schedule.timeoutSeconds()));
    }
    OnSocket socket = type.getAnnotation(OnSocket.class);
    if (socket != null) {
      Trigger trigger = new Trigger.Socket(socket.value());
      return Stream.of(entry(type, trigger, socket.memoryMegabytes(), socket.timeoutSeconds()));
    }
    OnInvoke invoke = type.getAnnotation(OnInvoke.class);
    return invoke == null
        ? Stream.empty()
        : Stream.of(
            entry(type, new Trigger.Invoke(), invoke.memoryMegabytes(), invoke.timeoutSeconds()));
  }

  private FunctionEntry entry(Class<?> type, Trigger trigger, int memory, int timeout) {
    GrantWalk walk = new GrantWalk(beans);
    walk.visit(type);
    return new FunctionEntry(
        type.getSimpleName(),
        artifact,
        type.getName(),
        type.getName(),
        trigger,
        memory,
        timeout,
        walk.grants());
  }
}
