package officewatch.outbox;

import java.util.UUID;

/** Where outbox rows of one kind go. Sending twice must be harmless: the sweep may repeat it. */
public interface OutboxTarget {

  /** The kind of row this takes. */
  String kind();

  /** Sends the payload. */
  void send(UUID organizationId, String payload);

  /**
   * Whether sending once more costs next to nothing. Then a row that was sent may stay for a while,
   * which spares each commit a second one.
   */
  default boolean isRepeatedFreely() {
    return false;
  }
}
