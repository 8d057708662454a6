package officewatch.api.runtime;

import io.micronaut.context.annotation.Primary;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.exceptions.SerdeException;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Takes JSON strings for strings and nothing else: a number must not pass as its spelling. */
@Singleton
@Primary
final class StrictStrings implements Deserializer<String> {

  @Override
  public String deserialize(Decoder decoder, DecoderContext context, Argument<? super String> type)
      throws IOException {
    if (decoder.decodeArbitrary() instanceof String text) {
      return text;
    }
    throw new SerdeException("argument [" + type.getName() + "] is not a string");
  }
}
