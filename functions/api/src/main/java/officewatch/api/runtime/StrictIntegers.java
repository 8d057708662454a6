package officewatch.api.runtime;

import io.micronaut.context.annotation.Primary;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.exceptions.SerdeException;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Takes whole JSON numbers for integers: neither texts nor numbers that would lose a part. */
@Singleton
@Primary
final class StrictIntegers implements Deserializer<Integer> {

  @Override
  public Integer deserialize(
      Decoder decoder, DecoderContext context, Argument<? super Integer> type) throws IOException {
    if (decoder.decodeArbitrary() instanceof Integer number) {
      return number;
    }
    throw new SerdeException("argument [" + type.getName() + "] is not an integer");
  }
}
