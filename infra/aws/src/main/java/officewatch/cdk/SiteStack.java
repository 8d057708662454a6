package officewatch.cdk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.FileSystem;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.s3.Bucket;
import software.constructs.Construct;

/**
 * Puts the dashboard's files into their bucket, when the API they ask is there, and takes them out
 * again before the bucket is deleted. They travel in the package of the step that does it: the
 * CDK's own construct for this brings an interpreter and a command line of 21 MB, and rights to
 * read all that was ever deployed.
 */
final class SiteStack extends Stack {
  SiteStack(Construct app, Settings settings, Packages packages, Bucket bucket) {
    super(app, "Site", StackForm.of(settings, "site", "the dashboard's files"));
    try {
      Path folder = Files.createTempDirectory("officewatch-site");
      try {
        Files.writeString(folder.resolve("index.js"), DeployStep.source("PublishSite"));
        copy(packages.site(), folder.resolve("site"));
        publish(settings, folder.toString(), bucket);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The CDK keeps a copy of the folder. */
  private void publish(Settings settings, String folder, Bucket bucket) {
    new DeployStep(this, "PublishSite", settings, rights(bucket), Code.fromAsset(folder))
        .resource(
            "Result",
            Map.of("BucketName", bucket.getBucketName(), "Files", FileSystem.fingerprint(folder)));
  }

  private static List<PolicyStatement> rights(Bucket bucket) {
    return List.of(
        PolicyStatement.Builder.create()
            .actions(List.of("s3:PutObject", "s3:DeleteObjectVersion"))
            .resources(List.of(bucket.arnForObjects("*")))
            .build(),
        PolicyStatement.Builder.create()
            .actions(List.of("s3:ListBucketVersions"))
            .resources(List.of(bucket.getBucketArn()))
            .build());
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
