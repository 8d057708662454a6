package officewatch.cdk;

import software.amazon.awscdk.Stack;
import software.constructs.Construct;

/** The network, and the topic that tells of alarms: what everything else stands on. */
final class NetStack extends Stack {
  private final Network network;
  private final AlarmTopic alarms;

  NetStack(Construct app, Settings settings) {
    super(app, "Net", StackForm.of(settings, "net", "Network and alarm topic"));
    this.network = new Network(this, settings);
    this.alarms = new AlarmTopic(this, settings);
  }

  Network network() {
    return network;
  }

  AlarmTopic alarms() {
    return alarms;
  }
}
