package officewatch.identity;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How tokens are made.
 *
 * @param issuer names this installation in its tokens; tokens of another are refused
 * @param accessLife how long an access token lasts, at most ten minutes
 * @param sessionLife how long a session lasts without signing in again, however active
 */
@ConfigurationProperties("officewatch.tokens")
record TokenSettings(
    @Bindable(defaultValue = "officewatch") String issuer,
    @Bindable(defaultValue = "10m") Duration accessLife,
    @Bindable(defaultValue = "30d") Duration sessionLife) {}
