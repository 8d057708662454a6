package officewatch.live;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Where connections are opened.
 *
 * @param url address of the WebSocket API, {@code wss} when deployed
 */
@ConfigurationProperties("officewatch.live")
record LiveSettings(@Bindable(defaultValue = "") String url) {}
