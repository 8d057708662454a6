package officewatch.reader.mail;

/** A message inside the message: its parts have paths below {@code path}. */
public record AttachedMessage(String path, MailHeaders headers) {}
