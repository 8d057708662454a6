package officewatch.languagemodel;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Where the model answers.
 *
 * @param url of the chat endpoint, e.g. {@code https://gateway.example/v1/chat/completions}
 * @param model name and version, as the endpoint knows it and as provenance names it
 * @param keyFile file that holds the key; empty where the endpoint asks for none
 */
@ConfigurationProperties("officewatch.language-model")
record ModelSettings(
    @Bindable(defaultValue = "") String url,
    @Bindable(defaultValue = "") String model,
    @Bindable(defaultValue = "") String keyFile) {}
