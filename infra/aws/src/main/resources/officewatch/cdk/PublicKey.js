const { createHash, createPublicKey } = require('node:crypto');
const { KMSClient, GetPublicKeyCommand } = require('@aws-sdk/client-kms');

exports.handler = step(async (event) => {
  if (event.RequestType === 'Delete') return {};
  const { KeyId } = event.ResourceProperties;
  const { PublicKey } = await new KMSClient({}).send(new GetPublicKeyCommand({ KeyId }));
  const { e, kty, n } = createPublicKey({ key: Buffer.from(PublicKey), format: 'der', type: 'spki' })
    .export({ format: 'jwk' });
  // The key's name is its thumbprint (RFC 7638), as the signing functions compute it.
  const kid = createHash('sha256').update(JSON.stringify({ e, kty, n })).digest('base64url');
  return { Data: { Jwks: JSON.stringify({ keys: [{ kty, use: 'sig', alg: 'RS256', kid, n, e }] }) } };
});
