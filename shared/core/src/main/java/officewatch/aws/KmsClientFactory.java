package officewatch.aws;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.KmsClientBuilder;

/** Makes the client of the key service. */
@Factory
final class KmsClientFactory {

  @Singleton
  @Bean(preDestroy = "close")
  KmsClient kms(
      AwsCredentialsProvider credentials,
      AwsRegionProvider region,
      @Nullable @Property(name = "aws.services.kms.endpoint-override") URI endpoint) {
    KmsClientBuilder builder =
        KmsClient.builder()
            .credentialsProvider(credentials)
            .region(region.getRegion())
            .httpClientBuilder(UrlConnectionHttpClient.builder());
    return endpoint == null ? builder.build() : builder.endpointOverride(endpoint).build();
  }
}
