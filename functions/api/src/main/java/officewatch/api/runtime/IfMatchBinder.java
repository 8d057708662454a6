package officewatch.api.runtime;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives a route's method its {@link IfMatch}. */
@Singleton
final class IfMatchBinder implements TypedRequestArgumentBinder<IfMatch> {

  @Override
  public Argument<IfMatch> argumentType() {
    return Argument.of(IfMatch.class);
  }

  @Override
  public BindingResult<IfMatch> bind(
      ArgumentConversionContext<IfMatch> context, HttpRequest<?> source) {
    return () -> Optional.of(IfMatch.of(source.getHeaders().get("If-Match")));
  }
}
