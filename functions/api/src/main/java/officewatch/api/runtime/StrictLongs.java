package officewatch.api.runtime;

import io.micronaut.context.annotation.Primary;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.exceptions.SerdeException;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Takes whole JSON numbers for long integers: neither texts nor numbers that would lose a part. */
@Singleton
@Primary
final class StrictLongs implements Deserializer<Long> {

  @Override
  public Long deserialize(Decoder decoder, DecoderContext context, Argument<? super Long> type)
      throws IOException {
    return switch (decoder.decodeArbitrary()) {
      case Integer number -> number.longValue();
      case Long number -> number;
      case null, default ->
          throw new SerdeException("argument [" + type.getName() + "] is not an integer");
    };
  }
}
