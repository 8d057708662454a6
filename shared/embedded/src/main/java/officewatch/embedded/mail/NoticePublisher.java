package officewatch.embedded.mail;

import java.io.IOException;

/** Where the notices of received messages go. */
@FunctionalInterface
public interface NoticePublisher {
  /**
   * Sends an SNS envelope as JSON; when this returns, it is durable.
   *
   * @throws IOException if it is not, as any runtime exception also says
   */
  void publish(String envelope) throws IOException;
}
