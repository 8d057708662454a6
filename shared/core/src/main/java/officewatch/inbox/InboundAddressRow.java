package officewatch.inbox;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

@MappedEntity("inbound_addresses")
record InboundAddressRow(@Id UUID id, String localPart, Instant createdAt) {}
