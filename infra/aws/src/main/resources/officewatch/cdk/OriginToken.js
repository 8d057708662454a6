const { createHash, randomBytes } = require('node:crypto');

exports.handler = step(async (event) => {
  if (event.RequestType === 'Delete') return {};
  const token = randomBytes(32).toString('hex');
  const digest = createHash('sha256').update(token).digest('hex');
  return { NoEcho: true, Data: { token, digest } };
});
