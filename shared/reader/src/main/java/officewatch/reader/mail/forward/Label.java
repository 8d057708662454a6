package officewatch.reader.mail.forward;

/** What a line of a printed mail header is about. */
enum Label {
  FROM,
  TO,
  CC,
  DATE,
  SUBJECT,
  /** Reply-To, Bcc, Importance and the like: part of the block, not of the result. */
  OTHER
}
