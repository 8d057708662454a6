package officewatch.inbox;

/** What the receiving mail service found out about a message: PASS, FAIL, GRAY, … each. */
public record MailVerdicts(String spam, String virus, String spf, String dkim, String dmarc) {}
