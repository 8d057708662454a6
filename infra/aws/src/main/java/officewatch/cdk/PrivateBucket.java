package officewatch.cdk;

import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.constructs.Construct;

/** What all buckets have in common: encrypted, closed to the public, over TLS only. */
final class PrivateBucket {
  private PrivateBucket() {}

  static Bucket.Builder in(Construct scope, String id) {
    return Bucket.Builder.create(scope, id)
        .encryption(BucketEncryption.S3_MANAGED)
        .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
        .enforceSsl(true)
        .minimumTlsVersion(1.2);
  }
}
