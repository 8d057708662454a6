package officewatch.identity;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import java.nio.file.Path;

/**
 * Where signing keys live when they are files.
 *
 * @param folder holds one JSON Web Key file per key; readable by the owner only
 */
@ConfigurationProperties("officewatch.signing-keys")
@Requires(property = "officewatch.signing-keys.folder")
record KeyFolderSettings(Path folder) {}
