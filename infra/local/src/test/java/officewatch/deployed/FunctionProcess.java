package officewatch.deployed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A function in a process of its own, started as Lambda starts it. */
final class FunctionProcess implements AutoCloseable {
  private static final String RUNTIME =
      "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
  private static final String NATIVE_CLIENT =
      "-Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final RuntimeApi api;
  private final Process process;
  private final Path log;
  private final long startedAt;

  private FunctionProcess(RuntimeApi api, Process process, Path log, long startedAt) {
    this.api = api;
    this.process = process;
    this.log = log;
    this.startedAt = startedAt;
  }

  /**
   * Starts it.
   *
   * @param jvm options beside those Lambda sets by itself
   */
  static FunctionProcess start(
      List<Path> jars,
      String handler,
      Map<String, String> environment,
      List<String> jvm,
      Path folder)
      throws IOException {
    RuntimeApi api = RuntimeApi.start();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add(NATIVE_CLIENT + "=" + nativeClient(folder));
    command.addAll(jvm);
    command.addAll(List.of("-cp", classPath(jars), RUNTIME, handler));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
    builder.environment().put("_HANDLER", handler);
    builder.environment().put("LAMBDA_TASK_ROOT", folder.toString());
    builder.environment().put("AWS_LAMBDA_FUNCTION_NAME", "tried");
    builder.environment().put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    builder.environment().put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1769");
    builder.environment().put("AWS_LAMBDA_LOG_GROUP_NAME", "tried");
    builder.environment().put("AWS_LAMBDA_LOG_STREAM_NAME", "tried");
    Path log = Files.createTempFile(folder, "function", ".log");
    builder.redirectOutput(log.toFile());
    long begin = System.nanoTime();
    return new FunctionProcess(api, builder.start(), log, begin);
  }

  /** Has it handle the event. */
  RuntimeApi.Told invoke(String event) throws InterruptedException, IOException {
    try {
      return api.invoke(event, PATIENCE);
    } catch (AssertionError e) {
      throw new AssertionError(e.getMessage() + "\n" + output(), e);
    }
  }

  /** The next thing it says by itself. */
  RuntimeApi.Told next() throws InterruptedException {
    return api.next(PATIENCE);
  }

  /** Milliseconds from the process's start to then. */
  long since(RuntimeApi.Told told) {
    return Duration.ofNanos(told.at() - startedAt).toMillis();
  }

  /** What it has logged so far. */
  String output() throws IOException {
    return Files.readString(log);
  }

  /** Ends it as Lambda does, gently, and waits. */
  void end() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  @Override
  public void close() throws InterruptedException {
    api.close();
    process.destroyForcibly().waitFor();
  }

  /**
   * The client's native part beside the functions, as on Lambda. By itself each process would
   * unpack it to one fixed path, over the one that another is loading.
   */
  private static synchronized Path nativeClient(Path folder) throws IOException {
    String processor = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
    Path library = folder.resolve("libaws-lambda-jni.so");
    if (!Files.exists(library)) {
      try (InputStream in =
          FunctionProcess.class.getResourceAsStream(
              "/jni/libaws-lambda-jni.linux-" + processor + ".so")) {
        Files.copy(Objects.requireNonNull(in), library);
      }
    }
    return library.toAbsolutePath();
  }

  /** The runtime's own jars, from this test's class path, and the function's. */
  private static String classPath(List<Path> jars) {
    return Stream.concat(
            Arrays.stream(System.getProperty("java.class.path").split(":"))
                .filter(
                    each ->
                        each.matches(
                            ".*/aws-lambda-java-(runtime-interface-client|serialization|core)-[^/]*"
                                + "\\.jar")),
            jars.stream().map(Path::toString))
        .collect(Collectors.joining(":"));
  }
}
