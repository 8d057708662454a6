package officewatch.aws;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Optional;
import officewatch.identity.VerificationKeys;
import org.jspecify.annotations.Nullable;

/** Checks tokens with the installation's {@link PublicKeys}. */
@Singleton
@Requires(missingProperty = "officewatch.signing-keys.folder")
final class PublishedVerificationKeys implements VerificationKeys {
  private final PublicKeys keys;

  PublishedVerificationKeys(PublicKeys keys) {
    this.keys = keys;
  }

  @Override
  public Optional<RSAKey> byId(String keyId) {
    @Nullable JWK key = keys.get().getKeyByKeyId(keyId);
    return key instanceof RSAKey rsa ? Optional.of(rsa) : Optional.empty();
  }

  @Override
  public JWKSet publicKeys() {
    return keys.get().toPublicJWKSet();
  }
}
