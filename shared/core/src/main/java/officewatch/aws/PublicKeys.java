package officewatch.aws;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.kms.KmsClient;

/**
 * The public keys of this installation: those the deployment wrote into the settings, the newest
 * first, or, where it wrote none, the one the key service has. A key's id is its thumbprint (RFC
 * 7638), so that both ways give the same.
 */
@Singleton
final class PublicKeys {
  private final BeanProvider<KmsClient> kms;
  private final @Nullable String published;
  private final @Nullable String keyArn;
  private @Nullable JWKSet keys;

  PublicKeys(
      BeanProvider<KmsClient> kms,
      @Nullable @Property(name = "officewatch.signing-keys.public") String published,
      @Nullable @Property(name = "officewatch.signing-keys.kms") String keyArn) {
    this.kms = kms;
    this.published = published;
    this.keyArn = keyArn;
  }

  /** All of them; the first belongs to the key that signs. */
  synchronized JWKSet get() {
    JWKSet known = keys == null ? load() : keys;
    keys = known;
    return known;
  }

  private JWKSet load() {
    try {
      if (published != null) {
        return JWKSet.parse(published);
      }
      if (keyArn != null) {
        return new JWKSet((JWK) fetch(keyArn));
      }
    } catch (ParseException | GeneralSecurityException | JOSEException e) {
      throw new IllegalStateException("The public signing keys cannot be read.", e);
    }
    throw new IllegalStateException(
        "There are no signing keys: set officewatch.signing-keys.folder, .public or .kms.");
  }

  private RSAKey fetch(String arn) throws GeneralSecurityException, JOSEException {
    byte[] der = kms.get().getPublicKey(request -> request.keyId(arn)).publicKey().asByteArray();
    RSAPublicKey key =
        (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
    return new RSAKey.Builder(key).keyIDFromThumbprint().build();
  }
}
