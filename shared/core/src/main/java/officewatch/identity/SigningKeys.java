package officewatch.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSSigner;
import officewatch.grants.Grant;
import officewatch.grants.Grants;

/** The private key that signs access tokens. Only sign-in functions may hold it. */
@Grants(Grant.TOKEN_SIGN)
public interface SigningKeys {

  /** Name of the current key, found again in {@link VerificationKeys}. */
  String currentKeyId();

  /**
   * Signs RS256 with the current key.
   *
   * @throws JOSEException when the key cannot be used
   */
  JWSSigner signer() throws JOSEException;
}
