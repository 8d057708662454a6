package officewatch.live;

import officewatch.grants.Grant;
import officewatch.grants.Grants;

/** The open WebSocket connections, by the gateway's names of them. */
@Grants(Grant.CONNECTIONS_PUSH)
public interface Sockets {

  /** Sends a text. Returns within seconds, however slow the other end is. */
  Delivery send(String connectionId, String text);

  /** Closes the connection; nothing happens when it is closed already. */
  void close(String connectionId);

  /** What became of a text. */
  enum Delivery {
    /** On its way. */
    SENT,
    /** There is no such connection, or not yet. */
    GONE,
    /** The gateway did not take it this time. */
    LOST
  }
}
