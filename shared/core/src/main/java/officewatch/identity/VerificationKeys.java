package officewatch.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.util.Optional;
import officewatch.grants.Grant;
import officewatch.grants.Grants;

/** The public keys that access tokens are checked with. */
@Grants(Grant.TOKEN_VERIFY)
public interface VerificationKeys {

  /** The key of this name, if it is one of ours. */
  Optional<RSAKey> byId(String keyId);

  /** All public keys (RFC 7517). */
  JWKSet publicKeys();
}
