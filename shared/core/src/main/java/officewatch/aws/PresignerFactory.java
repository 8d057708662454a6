package officewatch.aws;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Makes the presigner with the settings of the client. */
@Factory
final class PresignerFactory {

  @Singleton
  @Bean(preDestroy = "close")
  S3Presigner presigner(
      AwsCredentialsProvider credentials,
      AwsRegionProvider region,
      @Nullable @Property(name = "aws.services.s3.endpoint-override") URI endpoint,
      @Property(name = "aws.s3.path-style-access-enabled", defaultValue = "false")
          boolean pathStyle) {
    S3Presigner.Builder builder =
        S3Presigner.builder()
            .credentialsProvider(credentials)
            .region(region.getRegion())
            .serviceConfiguration(
                S3Configuration.builder().pathStyleAccessEnabled(pathStyle).build());
    return endpoint == null ? builder.build() : builder.endpointOverride(endpoint).build();
  }
}
