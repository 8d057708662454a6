package officewatch.live;

/** The frames there are. */
public enum FrameType {
  /** A document on its way to being an invoice. */
  INVOICE_PROGRESS(
      "invoice.progress",
      "`stage`: ANNOUNCED, RECEIVED, READING, READ or FAILED; `status` of the invoice; `verdict` of"
          + " the reader when it has read"),
  /** A message arrived by mail. */
  MESSAGE_CREATED("inbound_message.created", "`status` of the message"),
  /** A finding was opened. */
  FINDING_CREATED("finding.created", "`kind` and `state` of the finding"),
  /** A finding changed, or was decided. */
  FINDING_UPDATED("finding.updated", "`kind` and `state` of the finding"),
  /** A subscription was entered. */
  SUBSCRIPTION_CREATED("subscription.created", "`status` of the subscription"),
  /** A subscription changed, or was archived. */
  SUBSCRIPTION_UPDATED("subscription.updated", "`status` of the subscription");

  private final String wireName;
  private final String data;

  FrameType(String wireName, String data) {
    this.wireName = wireName;
    this.data = data;
  }

  /** How it is written in frames. */
  public String wireName() {
    return wireName;
  }

  /** What its {@code data} holds, for the API document. */
  public String data() {
    return data;
  }
}
