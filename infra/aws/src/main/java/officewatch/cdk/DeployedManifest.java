package officewatch.cdk;

import java.util.List;
import officewatch.grants.Grant;
import officewatch.manifest.FunctionEntry;
import officewatch.manifest.Manifest;
import officewatch.manifest.Trigger;

/** What of the manifest an installation has. */
public final class DeployedManifest {
  private static final List<Grant> NEEDS_CONNECTIONS =
      List.of(Grant.CONNECTIONS_ADDRESS, Grant.CONNECTIONS_PUSH);

  private DeployedManifest() {}

  /**
   * All of it, or without live updates: nobody can connect then, so nobody has anything to send.
   */
  public static Manifest of(Manifest manifest, Settings settings) {
    return settings.live()
        ? manifest
        : new Manifest(
            manifest.functions().stream()
                .filter(one -> !isLive(one))
                .map(DeployedManifest::withoutSending)
                .toList());
  }

  private static boolean isLive(FunctionEntry function) {
    return function.trigger() instanceof Trigger.Socket
        || function.grants().stream().anyMatch(NEEDS_CONNECTIONS::contains);
  }

  private static FunctionEntry withoutSending(FunctionEntry function) {
    return new FunctionEntry(
        function.name(),
        function.artifact(),
        function.handler(),
        function.className(),
        function.trigger(),
        function.memoryMegabytes(),
        function.timeoutSeconds(),
        function.grants().stream().filter(grant -> grant != Grant.QUEUE_LIVE_SEND).toList());
  }
}
