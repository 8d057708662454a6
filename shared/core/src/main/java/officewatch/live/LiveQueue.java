package officewatch.live;

import officewatch.grants.Grant;
import officewatch.grants.Grants;

/** Asks the push function to push. */
@Grants(Grant.QUEUE_LIVE_SEND)
public interface LiveQueue {

  /** Sends the message, a JSON object that {@link FramePusher} reads. */
  void send(String message);
}
