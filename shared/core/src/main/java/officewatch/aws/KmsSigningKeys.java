package officewatch.aws;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.jca.JCAContext;
import com.nimbusds.jose.util.Base64URL;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import officewatch.identity.SigningKeys;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;

/** Has the key service sign: the private key never leaves it. */
@Singleton
@Requires(property = "officewatch.signing-keys.kms")
final class KmsSigningKeys implements SigningKeys, JWSSigner {
  private final KmsClient kms;
  private final PublicKeys keys;
  private final String keyArn;
  private final JCAContext context = new JCAContext();

  KmsSigningKeys(
      KmsClient kms,
      PublicKeys keys,
      @Property(name = "officewatch.signing-keys.kms") String keyArn) {
    this.kms = kms;
    this.keys = keys;
    this.keyArn = keyArn;
  }

  @Override
  public String currentKeyId() {
    return keys.get().getKeys().getFirst().getKeyID();
  }

  @Override
  public JWSSigner signer() {
    return this;
  }

  @Override
  public Base64URL sign(JWSHeader header, byte[] signingInput) throws JOSEException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(signingInput);
      return Base64URL.encode(
          kms.sign(
                  request ->
                      request
                          .keyId(keyArn)
                          .signingAlgorithm(SigningAlgorithmSpec.RSASSA_PKCS1_V1_5_SHA_256)
                          .messageType(MessageType.DIGEST)
                          .message(SdkBytes.fromByteArray(digest)))
              .signature()
              .asByteArray());
    } catch (SdkException | NoSuchAlgorithmException e) {
      throw new JOSEException("The key service did not sign.", e);
    }
  }

  @Override
  public Set<JWSAlgorithm> supportedJWSAlgorithms() {
    return Set.of(JWSAlgorithm.RS256);
  }

  @Override
  public JCAContext getJCAContext() {
    return context;
  }
}
