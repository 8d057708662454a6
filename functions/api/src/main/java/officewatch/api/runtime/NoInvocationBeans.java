package officewatch.api.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.function.aws.DefaultLambdaContextFactory;
import io.micronaut.function.aws.LambdaContextFactory;
import jakarta.inject.Singleton;

/**
 * Keeps the framework from registering each invocation's context as new beans: they are never
 * removed, so that every call would make the next one slower.
 */
@Singleton
@Replaces(DefaultLambdaContextFactory.class)
final class NoInvocationBeans implements LambdaContextFactory {

  @Override
  public void registerSingletons(Context context) {
    // Nothing asks for them: the request id comes with the request.
  }
}
