package officewatch.inbox;

import java.time.Instant;

/** Where an organisation forwards its invoices to. Whoever knows it can send there. */
public record InboundAddress(String address, Instant createdAt) {}
