package officewatch.reader.mail;

/** What a part of a message is good for. */
public enum Role {
  /** A file a person meant to send; whether it can be read is for its reader to say. */
  DOCUMENT,
  BODY_HTML,
  BODY_TEXT,
  /** Carries no invoice; {@link MailPart#reason()} says why. */
  IGNORED
}
