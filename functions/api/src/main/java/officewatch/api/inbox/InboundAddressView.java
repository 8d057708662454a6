package officewatch.api.inbox;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import officewatch.api.runtime.Versioned;
import officewatch.inbox.InboundAddress;

/**
 * Where to forward invoices to.
 *
 * @param address keep it inside the company: whoever knows it can send invoices
 */
@Serdeable
record InboundAddressView(String address, Instant createdAt) implements Versioned {

  /** Each address is made later than the one before. */
  @Override
  public long version() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, createdAt);
  }

  static InboundAddressView of(InboundAddress address) {
    return new InboundAddressView(address.address(), address.createdAt());
  }
}
