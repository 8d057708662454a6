package officewatch.api.runtime;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.function.aws.proxy.security.MicronautLambdaAuthenticationFetcher;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.ServerAuthentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import officewatch.identity.Caller;
import org.reactivestreams.Publisher;

/**
 * Tells the framework's role check whom {@link Admission} let in. Takes the place of a fetcher that
 * believes the request header {@code x-amzn-oidc-identity}, which anybody can send.
 */
@Singleton
@Replaces(MicronautLambdaAuthenticationFetcher.class)
final class CallerAuthentication implements AuthenticationFetcher<HttpRequest<?>> {

  @Override
  public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
    Optional<Caller> caller = Exchange.current().flatMap(Exchange::caller);
    return caller.isEmpty() ? Publishers.empty() : Publishers.just(authentication(caller.get()));
  }

  private static Authentication authentication(Caller caller) {
    return new ServerAuthentication(caller.userId().toString(), caller.role().included(), Map.of());
  }
}
