package officewatch.cdk;

import java.io.IOException;

/** Node.js, on which the CDK runs even when it is called from Java. */
final class Node {
  private Node() {}

  static boolean isPresent() {
    try {
      Process node =
          new ProcessBuilder(System.getenv().getOrDefault("JSII_NODE", "node"), "--version")
              .redirectErrorStream(true)
              .start();
      node.getInputStream().readAllBytes();
      return node.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
