package officewatch.cdk;

import java.util.Map;
import officewatch.grants.Grant;
import officewatch.manifest.FunctionEntry;
import officewatch.manifest.Trigger;

/**
 * What functions stand on.
 *
 * @param known what other stacks put out
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
    Known known,
    Map<String, WorkQueue> queues,
    ConnectionBudget connections) {

  Platform with(Known more) {
    return new Platform(
        settings, network, alarms, database, cache, objects, signingKey, more, queues, connections);
  }

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

  /** Whether a function reads the public keys for the others, which are told them. */
  static boolean readsKeys(FunctionEntry function) {
    return function.trigger() instanceof Trigger.Invoke
        && function.grants().contains(Grant.TOKEN_VERIFY);
  }

  /** Whether a function calls what has no endpoint in the network: KMS, or connections. */
  static boolean callsOut(FunctionEntry function) {
    return function.grants().contains(Grant.TOKEN_SIGN)
        || function.grants().contains(Grant.CONNECTIONS_PUSH);
  }
}
