package officewatch.cdk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Runs the app's scripts with Node.js, against clients that answer as a test says. */
final class NodeScript {
  private static final String PRELUDE =
      """
      const sent = [];
      const answers = ANSWERS;
      const next = (name) => Array.isArray(answers[name]) ? answers[name].shift() : answers[name];
      const load = module.constructor._load;
      module.constructor._load = (name, ...rest) => name.startsWith('@aws-sdk/')
        ? new Proxy({}, { get: (_, type) => type.endsWith('Client')
            ? class { async send(command) { sent.push([command.name, command.input]); return next(command.name) || {}; } }
            : class { constructor(input) { this.name = type; this.input = input; } } })
        : load(name, ...rest);
      globalThis.fetch = async (url, request) => { sent.push(['answer', JSON.parse(request.body)]); return { ok: true }; };
      console.error = () => {};
      """;
  private static final String CALL =
      """

      exports.handler(EVENT).then(() => process.stdout.write(JSON.stringify(sent)));
      """;

  private NodeScript() {}

  static void requireNode() {
    Assumptions.assumeTrue(Node.isPresent(), "Node.js is not here: no script was run.");
  }

  /**
   * What a deployment step sent, in order: names and inputs of commands, and its answer.
   *
   * @param answers by command, in JavaScript; a list is one answer after the other
   */
  static JsonNode step(Path folder, String step, String answers, String event)
      throws IOException, InterruptedException {
    return run(
        folder,
        PRELUDE.replace("ANSWERS", answers)
            + DeployStep.source(step)
            + CALL.replace("EVENT", event));
  }

  /** What a function of CloudFront makes of an event. */
  static JsonNode edge(Path folder, String script, String event)
      throws IOException, InterruptedException {
    return run(
        folder,
        Scripts.read(script + ".js")
            + "process.stdout.write(JSON.stringify(handler("
            + event
            + ")));");
  }

  private static JsonNode run(Path folder, String source) throws IOException, InterruptedException {
    Path script = folder.resolve("script.cjs");
    Files.writeString(script, source);
    Process node = new ProcessBuilder("node", script.toString()).start();
    String out = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String errors = new String(node.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    if (node.waitFor() != 0) {
      throw new IllegalStateException(errors);
    }
    return new ObjectMapper().readTree(out);
  }
}
