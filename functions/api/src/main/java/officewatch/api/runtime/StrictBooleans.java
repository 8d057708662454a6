package officewatch.api.runtime;

import io.micronaut.context.annotation.Primary;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.exceptions.SerdeException;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Takes true and false for booleans: every text and number would else mean one of them. */
@Singleton
@Primary
final class StrictBooleans implements Deserializer<Boolean> {

  @Override
  public Boolean deserialize(
      Decoder decoder, DecoderContext context, Argument<? super Boolean> type) throws IOException {
    if (decoder.decodeArbitrary() instanceof Boolean truth) {
      return truth;
    }
    throw new SerdeException("argument [" + type.getName() + "] is not a boolean");
  }
}
