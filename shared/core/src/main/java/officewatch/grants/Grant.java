package officewatch.grants;

/**
 * One right a function needs when deployed. The deployment maps each to one policy statement or
 * database role; the manifest derives a function's rights from the classes it is built from.
 */
public enum Grant {
  /** Database as {@code ow_app}: rows of one organisation. */
  DATABASE_TENANT,
  /** Database as {@code ow_identity}: people, passwords, sessions, new organisations. */
  DATABASE_IDENTITY,
  /** Database as {@code ow_access}: reads memberships and sessions to check a caller. */
  DATABASE_ACCESS,
  /** Database as {@code ow_routing}: reads whose an inbound address or a connection is. */
  DATABASE_ROUTING,
  /** Database as {@code ow_sweeper}: reads and deletes outbox rows of all organisations. */
  DATABASE_SWEEPER,
  /** Database as its master user: makes roles, logins and schema. */
  DATABASE_MIGRATE,
  /** Reads and writes the cache. */
  CACHE,
  /** Sends to the queue {@code documents}. */
  QUEUE_DOCUMENTS_SEND,
  /** Sends to the queue {@code sweep}. */
  QUEUE_SWEEP_SEND,
  /** Sends to the queue {@code live}. */
  QUEUE_LIVE_SEND,
  /** Sends to and closes connections of the WebSocket API. */
  CONNECTIONS_PUSH,
  /** Is told the address people open WebSocket connections at. */
  CONNECTIONS_ADDRESS,
  /** Reads objects. */
  OBJECTS_READ,
  /** Writes objects. */
  OBJECTS_WRITE,
  /** Signs access tokens with the private key. */
  TOKEN_SIGN,
  /** Reads the public signing keys. */
  TOKEN_VERIFY,
  /** Has Amazon Textract read pictures ({@code textract:AnalyzeExpense}); off unless configured. */
  EXPENSE_ANALYZE
}
