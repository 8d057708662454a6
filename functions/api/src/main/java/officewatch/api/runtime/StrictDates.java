package officewatch.api.runtime;

import io.micronaut.context.annotation.Primary;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.exceptions.SerdeException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Takes days in ISO form only: a number must not pass as days since 1970. */
@Singleton
@Primary
final class StrictDates implements Deserializer<LocalDate> {

  @Override
  public LocalDate deserialize(
      Decoder decoder, DecoderContext context, Argument<? super LocalDate> type)
      throws IOException {
    if (decoder.decodeArbitrary() instanceof String text) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeParseException e) {
        throw new SerdeException("argument [" + type.getName() + "] is not a day", e);
      }
    }
    throw new SerdeException("argument [" + type.getName() + "] is not a day");
  }
}
