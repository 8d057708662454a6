package officewatch.reader.mail;

/**
 * A person or system at a mail address.
 *
 * @param name display name as written; empty when there is none
 * @param address mail address in lower case; empty where only a name is printed
 */
public record Mailbox(String name, String address) {}
