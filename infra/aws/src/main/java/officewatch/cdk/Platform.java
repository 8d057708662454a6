package officewatch.cdk;

import java.util.Map;
import officewatch.grants.Grant;
import officewatch.manifest.FunctionEntry;

/**
 * What functions stand on.
 *
 * @param queues by name
 * @param connections how many calls of a function may run at once
 */
record Platform(
    Settings settings,
    Network network,
    AlarmTopic alarms,
    Database database,
    Cache cache,
    ObjectStore objects,
    SigningKey signingKey,
    Map<String, WorkQueue> queues,
    ConnectionBudget connections) {

  WorkQueue queue(String name) {
    WorkQueue queue = queues.get(name);
    if (queue == null) {
      throw new IllegalStateException("There is no queue " + name + ".");
    }
    return queue;
  }

  /**
   * Whether a function is put into the network: when it has something to reach there, or when no
   * function may have a route to the internet.
   */
  boolean isInNetwork(FunctionEntry function) {
    return settings.zeroEgress()
        || Logins.needed(function)
        || function.grants().contains(Grant.CACHE);
  }

  static boolean signs(FunctionEntry function) {
    return function.grants().contains(Grant.TOKEN_SIGN);
  }
}
