package officewatch.cdk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Part of the build: writes the script that starts {@link Main} with the JDK and the class path of
 * the build, for the CDK's command line and for people.
 */
public final class Launcher {
  private Launcher() {}

  /** Takes the file to write. */
  public static void main(String[] arguments) throws IOException {
    String script =
        """
        #!/bin/sh
        # Node 20 does; that it is no longer maintained need not be said at every synth.
        export JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION=20
        exec "%s/bin/java" -XX:+UseSerialGC -Xmx512m -cp "%s" %s "$@"
        """
            .formatted(
                System.getProperty("java.home"),
                System.getProperty("java.class.path"),
                Main.class.getName());
    Files.writeString(Path.of(arguments[0]), script);
  }
}
