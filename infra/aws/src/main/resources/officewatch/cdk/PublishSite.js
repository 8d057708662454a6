const { readdirSync, readFileSync } = require('node:fs');
const { extname, join } = require('node:path');
const {
  S3Client, PutObjectCommand, ListObjectVersionsCommand, DeleteObjectsCommand,
} = require('@aws-sdk/client-s3');

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};
const FOLDER = join(__dirname, 'site');
const s3 = new S3Client({});

function files(folder) {
  return readdirSync(join(FOLDER, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = folder ? `${folder}/${entry.name}` : entry.name;
    return entry.isDirectory() ? files(name) : [name];
  });
}

async function upload(Bucket, Key) {
  const type = TYPES[extname(Key)];
  if (!type) throw new Error(`The site has a file of a type that PublishSite.js does not know: ${Key}`);
  await s3.send(new PutObjectCommand({
    Bucket,
    Key,
    Body: readFileSync(join(FOLDER, Key)),
    ContentType: type,
    // The names of assets change with what is in them.
    CacheControl: Key.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  }));
}

async function empty(Bucket) {
  for (;;) {
    const { Versions = [], DeleteMarkers = [] } = await s3.send(new ListObjectVersionsCommand({ Bucket }));
    const Objects = [...Versions, ...DeleteMarkers].map(({ Key, VersionId }) => ({ Key, VersionId }));
    if (Objects.length === 0) return;
    const { Errors = [] } = await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }));
    if (Errors.length > 0) throw new Error(`${Errors[0].Key} was not deleted: ${Errors[0].Message}`);
  }
}

exports.handler = step(async (event) => {
  const bucket = event.ResourceProperties.BucketName;
  if (event.RequestType === 'Delete') {
    await empty(bucket);
    return {};
  }
  // The page comes last: what it asks for is there then. Assets of versions before stay, for pages that are open.
  const names = files('').sort((one, other) => (one === 'index.html') - (other === 'index.html'));
  for (const name of names) await upload(bucket, name);
  return {};
});
