package officewatch.languagemodel;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the model answers.
 *
 * @param url of the chat endpoint, e.g. {@code https://gateway.example/v1/chat/completions}
 * @param model name and version, as the endpoint knows it and as provenance names it
 * @param keyFile file that holds the key; null where the endpoint asks for none
 */
@ConfigurationProperties("officewatch.language-model")
record ModelSettings(@Nullable URI url, @Nullable String model, @Nullable Path keyFile) {}
